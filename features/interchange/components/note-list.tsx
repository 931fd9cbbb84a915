'use client';

import { useTranslations } from 'next-intl';
import { Row, Rows } from '@/ui/rows';
import { READ_PROBLEMS } from '../domain/entry';
import type { NoteData } from './import-data';
import { usePlaceText } from './place-text';

/** What is wrong in a file, each with its place. */
export function ProblemList({ notes }: { notes: readonly NoteData[] }) {
  const t = useTranslations('imports');
  const placeText = usePlaceText();
  if (notes.length === 0) return null;
  return (
    <Rows aria-label={t('fileNotes')}>
      {[...notes.entries()].map(([key, { code, detail, at }]) => (
        <Row key={key}>
          <p>
            {t(`readProblems.${READ_PROBLEMS.find((one) => one === code) ?? 'badStructure'}`)}
            {detail && (
              <>
                {' '}
                <q className="wrap-anywhere">{detail}</q>
              </>
            )}
          </p>
          <p className="text-label text-ink-2">{placeText(at)}</p>
        </Row>
      ))}
    </Rows>
  );
}

/** What a file has that is not kept, with how often and its first place. */
export function LossList({ notes }: { notes: readonly NoteData[] }) {
  const t = useTranslations('imports');
  const placeText = usePlaceText();
  return (
    <Rows aria-label={t('kinds.losses')}>
      {[...notes.entries()].map(([key, { code, at, count }]) => (
        <Row key={key}>
          <p className="wrap-anywhere">
            {code.startsWith('lang:') ? t('lossOfLang', { lang: code.slice(5) }) : code}
          </p>
          <p className="text-label text-ink-2">
            {t('lossCount', { count })}
            <span aria-hidden> · </span>
            {placeText(at)}
          </p>
        </Row>
      ))}
    </Rows>
  );
}
