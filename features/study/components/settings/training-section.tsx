import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { answerOf } from '@/ui/answer-of';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/section';
import { useHydrated } from '@/ui/use-hydrated';
import { trainAction } from '../../actions';
import { FEWEST_REVIEWS } from '../../domain/training';
import { countValues, numberText } from '../count-values';
import { useSay } from '../home/use-say';
import type { SettingsData } from './settings-data';

const LOSS_DIGITS = 3;

/** Fitting the schedule to one's own memory, and what came of it. */
export function TrainingSection({
  data: { locale, userId, training, hasOwnParameters, signUp },
  answers,
  onTrained,
}: {
  data: SettingsData;
  answers: number;
  onTrained: () => Promise<void>;
}) {
  const t = useTranslations('studySettings.training');
  const say = useSay(locale);
  const isAlive = useHydrated();
  const [isBusy, setIsBusy] = useState(false);
  const [isTooFew, setIsTooFew] = useState(false);
  const fewest = numberText(locale, FEWEST_REVIEWS);
  // As a decimal comma where the reader writes one.
  const lossText = (loss: number) =>
    locale === 'en' ? loss.toFixed(LOSS_DIGITS) : loss.toFixed(LOSS_DIGITS).replace('.', ',');
  const train = async () => {
    if (isBusy) return;
    setIsBusy(true);
    const answer = await answerOf(trainAction());
    setIsTooFew(!answer.ok && answer.fieldErrors?.reviews === 'tooFew');
    if (answer.ok) await onTrained();
    else if (!answer.fieldErrors?.reviews) say.problem(answer.code);
    setIsBusy(false);
  };
  return (
    <Section title={t('title')}>
      <div className="flex flex-col gap-4">
        <p className="text-ink-2">{t('intro', { n: fewest })}</p>
        <p>
          {t('answers', countValues(locale, answers))}{' '}
          {userId && t(hasOwnParameters ? 'own' : 'everybody')}
        </p>
        {!userId && (
          <p>
            {t('guest')}{' '}
            <a href={signUp} className="link">
              {t('signUp')}
            </a>
          </p>
        )}
        {training && (
          <div role="status" className="flex flex-col gap-1">
            <p>
              {t('last', { date: training.on })}{' '}
              {t('figures', {
                reviews: numberText(locale, training.reviews),
                inUse: lossText(training.lossInUse),
                trained: lossText(training.lossTrained),
              })}
            </p>
            <p className="font-semibold">{t(training.isKept ? 'kept' : 'notKept')}</p>
          </div>
        )}
        {isTooFew && (
          <Notice tone="warning" role="alert">
            {t('tooFew', { n: fewest })}
          </Notice>
        )}
        {userId && answers >= FEWEST_REVIEWS && (
          <Button
            disabled={!isAlive}
            aria-disabled={isBusy}
            onClick={() => void train()}
            className="self-start"
          >
            {t(isBusy ? 'busy' : 'button')}
          </Button>
        )}
      </div>
    </Section>
  );
}
