import { cx } from '@/ui/cx';
import { LangLabel } from '@/ui/lang-label';
import { Row, Rows } from '@/ui/rows';
import type { Run } from '../../domain/text-run';
import type { Entry, Line } from './entry';

export interface DifferenceTexts {
  list: string;
  before: string;
  after: string;
  nothing: string;
}

const columns = 'md:grid md:grid-cols-[minmax(0,11rem)_minmax(0,1fr)_minmax(0,1fr)] md:gap-x-6';

/** What differs between two versions of a concept: each field with before and after side by side. */
export function Difference({
  entries,
  texts,
  noRule = false,
}: {
  entries: readonly Entry[];
  texts: DifferenceTexts;
  /** Without the ink rule, below a heading that has it. */
  noRule?: boolean;
}) {
  return (
    <div>
      <div
        aria-hidden
        className={cx(
          columns,
          'py-2 text-label text-ink-2 max-md:hidden',
          !noRule && 'border-ink border-t-2',
        )}
      >
        <span />
        <span>{texts.before}</span>
        <span>{texts.after}</span>
      </div>
      <Rows
        noRule
        aria-label={texts.list}
        className={cx(
          'border-line border-b md:border-t md:border-t-line-strong',
          !noRule && 'max-md:border-t-2 max-md:border-t-ink',
        )}
      >
        {entries.map((entry) => (
          <Row key={entry.key} className={cx(columns, 'md:items-baseline')}>
            <Head {...entry} />
            <Side name={texts.before} lines={entry.before} nothing={texts.nothing} />
            <Side name={texts.after} lines={entry.after} nothing={texts.nothing} />
          </Row>
        ))}
      </Rows>
    </div>
  );
}

function Head({ label, tag, of }: Entry) {
  return (
    <div className="min-w-0 max-md:mb-1">
      <p className="flex flex-wrap items-baseline gap-x-2 text-small">
        {tag && <LangLabel {...tag} />}
        <span className="font-semibold">{label}</span>
      </p>
      {of && (
        <p lang={of.lang} className="line-clamp-2 text-label text-ink-2">
          {of.text}
        </p>
      )}
    </div>
  );
}

function Side({ name, lines, nothing }: { name: string; lines: readonly Line[]; nothing: string }) {
  return (
    <div className="min-w-0 max-md:grid max-md:grid-cols-[4.5rem_minmax(0,1fr)] max-md:items-baseline max-md:gap-x-2">
      <span className="text-ink-3 text-label md:sr-only">{name}</span>
      <div className="min-w-0">
        {lines.length === 0 ? (
          <p className="text-ink-3">
            <span aria-hidden>–</span>
            <span className="sr-only">{nothing}</span>
          </p>
        ) : (
          [...lines.entries()].map(([at, line]) => <LineView key={at} line={line} />)
        )}
      </div>
    </div>
  );
}

function LineView({ line: { label, lang, runs, href } }: { line: Line }) {
  const text = <Runs runs={runs} />;
  return (
    <p className={cx(label && 'text-small', 'whitespace-pre-line')}>
      {label && <span className="text-ink-3 text-label">{label} </span>}
      <span lang={lang}>{href ? <a href={href}>{text}</a> : text}</span>
    </p>
  );
}

/** Removed is struck out, added underlined: told apart without their colours, and read out as what they are. */
function Runs({ runs }: { runs: readonly Run[] }) {
  let at = 0;
  return runs.map(({ kind, text }) => {
    const key = at;
    at += text.length + 1;
    if (kind === 'same') return <span key={key}>{text}</span>;
    const Tag = kind === 'removed' ? 'del' : 'ins';
    return (
      <Tag
        key={key}
        className={
          kind === 'removed'
            ? 'text-bad line-through decoration-1'
            : 'text-good underline decoration-2 underline-offset-[0.25em] [text-decoration-skip-ink:none] in-[[lang|=lo]]:underline-offset-[0.45em]'
        }
      >
        {visible(text)}
      </Tag>
    );
  });
}

/** A change of spaces only would be seen by nobody. */
const visible = (text: string) =>
  text.trim() === '' || /^[\s\u200B-\u200D\uFEFF]+$/u.test(text)
    ? text.replace(/\n/gu, '↵\n').replace(/[^\n↵]/gu, '␣')
    : text;
