import { LANGS, type Lang } from '@/language/lang';
import { guessLang } from '@/language/script';
import type { FormTexts } from './form-texts';

/** What to ask about a text whose letters are not those of its language. */
export function scriptSentence(text: string, lang: Lang, { script }: FormTexts): string {
  const guess = guessLang(text);
  if (lang === 'lo') {
    return guess === 'vi' ? `${script.noLao} ${script.isVietnamese}` : script.noLao;
  }
  return guess === 'lo' ? script.isLao : script.other;
}

/** Asks whether a term is in the wrong column, and moves it. */
export function ScriptQuestion({
  text,
  lang,
  texts,
  onMove,
}: {
  text: string;
  lang: Lang;
  texts: FormTexts;
  onMove?: (lang: Lang) => void;
}) {
  const guess = guessLang(text);
  const others = LANGS.filter(
    (other) => other !== lang && (guess ? other === guess : other !== 'lo'),
  );
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      {scriptSentence(text, lang, texts)}
      {onMove &&
        others.map((other) => (
          <button
            key={other}
            type="button"
            onClick={() => onMove(other)}
            className="inline-flex min-h-6 items-center font-semibold text-accent-ink underline underline-offset-4 touch:min-h-11"
          >
            {texts.script.move[other]}
          </button>
        ))}
    </span>
  );
}
