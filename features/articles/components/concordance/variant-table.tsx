import { Badge } from '@/ui/badge';
import { LangLabel } from '@/ui/lang-label';
import { LangText } from '@/ui/language-text';
import { Section } from '@/ui/section';
import { Table, Td, Th } from '@/ui/table';
import type { ConcordanceViewProps } from './view-props';

/** Which wordings articles use, how often, and since when. */
export function VariantTable({ variants, languages, texts }: ConcordanceViewProps) {
  return (
    <Section title={texts.variants} rule="ink" className="mt-12">
      <Table label={texts.wording} minWidth="32rem" noRule>
        <thead>
          <tr>
            <Th>{texts.wording}</Th>
            <Th numeric>{texts.uses}</Th>
            <Th>{texts.first}</Th>
            <Th>{texts.last}</Th>
          </tr>
        </thead>
        <tbody>
          {variants.map(({ id, lang, text, type, warning, uses, first, last }) => (
            <tr key={id}>
              <Td>
                <LangLabel lang={lang} name={languages[lang]} className="me-2" />
                <LangText lang={lang}>{text}</LangText>{' '}
                <span className="text-ink-2 text-label">{type}</span>
                {warning && (
                  <>
                    {' '}
                    <Badge tone="warning">{warning}</Badge>
                  </>
                )}
              </Td>
              <Td numeric>{uses}</Td>
              <Td>{first}</Td>
              <Td>{last}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
