import { useTranslations } from 'next-intl';

const RANGES: Record<string, { min: number; max: number }> = {
  newPerDay: { min: 0, max: 1000 },
  reviewsPerDay: { min: 0, max: 10_000 },
  retention: { min: 70, max: 97 },
  maximumInterval: { min: 1, max: 36_500 },
};

const CODES = ['required', 'number', 'tooMany', 'timeZone', 'both', 'twice'] as const;

const isCode = (code: string): code is (typeof CODES)[number] =>
  (CODES as readonly string[]).includes(code);

/** What react-hook-form keeps of a field, or of each item of one. */
type FieldProblem =
  | { message?: string }
  | readonly ({ message?: string } | undefined)[]
  | undefined;

/** The sentence for what is wrong with a field of the settings. */
export function useProblemText(): (field: string, problem: FieldProblem) => string | undefined {
  const t = useTranslations('studySettings.problems');
  return (field, problem) => {
    const first = Array.isArray(problem) ? problem.find(Boolean) : problem;
    if (!first) return undefined;
    const code = (first as { message?: string }).message ?? 'invalid';
    if (field.endsWith('Steps') && code !== 'tooMany') return t('steps');
    const range = RANGES[field];
    if (range && (code === 'tooSmall' || code === 'tooLarge')) {
      return t(code, { min: String(range.min), max: String(range.max) });
    }
    if (range && !isCode(code)) return t('number');
    return t(isCode(code) ? code : 'invalid');
  };
}
