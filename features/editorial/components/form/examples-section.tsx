import X from 'lucide-react/icons/x';
import { memo } from 'react';
import { LANGS } from '@/language/lang';
import { Section } from '@/ui/section';
import { AddButton } from './add-button';
import { useTools } from './form-context';
import type { Layout } from './layout';
import { TextField } from './text-field';
import { ToolButton } from './tool-button';
import { addButtonId } from './use-items';

/** Sentences of our own, each in three languages side by side. */
export const ExamplesSection = memo(function ExamplesSection({
  examples,
  shared,
}: {
  examples: Layout['examples'];
  /** Ids of those that other concepts have too. */
  shared: readonly string[];
}) {
  const { items, texts } = useTools();
  return (
    <Section title={texts.sections.examples}>
      <div className="flex flex-col gap-5">
        {examples.length === 0 && <p className="text-small text-ink-2">{texts.examples.none}</p>}
        {examples.map(({ key, id }, index) => (
          <div key={key} className="flex items-start gap-2">
            <div className="min-w-0 flex-1">
              <div className="grid gap-x-10 gap-y-3 lg:grid-cols-3">
                {LANGS.map((lang) => (
                  <TextField
                    key={lang}
                    name={`examples.${key}.${lang}`}
                    label={`${texts.fields.example} ${index + 1}, ${texts.languages[lang]}`}
                    lang={lang}
                    check="definition"
                    rows={2}
                    controlClassName="font-serif"
                  />
                ))}
              </div>
              {shared.includes(id) && (
                <p className="pt-1 text-label text-warning">{texts.examples.shared}</p>
              )}
            </div>
            <ToolButton
              label={texts.terms.remove}
              name={`${texts.fields.example} ${index + 1}`}
              icon={<X aria-hidden />}
              onClick={() => items.remove('examples', key)}
            />
          </div>
        ))}
        <AddButton
          id={addButtonId('examples')}
          label={texts.examples.add}
          onClick={items.addExample}
        />
      </div>
    </Section>
  );
});
