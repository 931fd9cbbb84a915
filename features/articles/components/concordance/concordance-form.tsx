import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { Select } from '@/ui/select';
import type { ConcordanceViewProps } from './view-props';

const longestTitle = 80;

/** Limits the list to an article or to a time; a form of the address, so that it needs no script. */
export function ConcordanceForm({
  locale,
  slug,
  state,
  articles,
  wrong,
  texts,
}: ConcordanceViewProps) {
  const kept = { lang: state.lang, sort: state.sort, view: state.view };
  const isLimited = state.article || state.from || state.to;
  return (
    <details
      className="always-open my-4 max-md:border-line max-md:border-y"
      open={Boolean(isLimited)}
    >
      <summary className="cursor-pointer py-3">{texts.filter}</summary>
      <form
        action={`/${locale}/terms/${slug}/sentences`}
        aria-label={texts.filter}
        className="grid items-start gap-x-4 gap-y-3 pb-4 sm:grid-cols-2 lg:grid-cols-[minmax(0,1fr)_11rem_11rem_auto] print:hidden"
      >
        {Object.entries(kept).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <Field label={texts.article} className="sm:max-lg:col-span-2">
          <Select name="article" defaultValue={state.article ?? ''}>
            <option value="">{texts.allArticles}</option>
            {articles.map((article) => (
              <option key={article.slug} value={article.slug} lang={article.lang}>
                {article.title.length > longestTitle
                  ? `${article.title.slice(0, longestTitle)}…`
                  : article.title}
              </option>
            ))}
          </Select>
        </Field>
        {(['from', 'to'] as const).map((name) => (
          <Field
            key={name}
            label={texts[name]}
            hint={texts.dateHint}
            error={wrong[name] ? texts.dateWrong : undefined}
          >
            <Input
              name={name}
              defaultValue={state[name] ?? ''}
              inputMode="numeric"
              maxLength={10}
              autoComplete="off"
            />
          </Field>
        ))}
        <Button type="submit" className="lg:mt-7 sm:max-lg:col-span-2 sm:justify-self-start">
          {texts.show}
        </Button>
      </form>
    </details>
  );
}
