import Ellipsis from 'lucide-react/icons/ellipsis';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { cx } from '@/ui/cx';
import { Menu } from '@/ui/menu';
import { FailureNotice } from './failure-notice';
import { fillIn } from './fill-in';
import { useTools } from './form-context';
import type { FormData } from './form-data';
import { type Intent, intentsOf, type Labelled } from './intents';
import { toolClass } from './small-button';
import { StatusBadge } from './status-badge';
import type { Concept } from './use-concept';
import { useTitle } from './use-title';

/** What the concept is, where it stands, and what can be done with it; stays in sight. */
export function FormHead({
  concept: { state, keeping, standing, busy, failure, isReady, leave },
  mode,
  viewer,
  onIntent,
}: {
  concept: Concept;
  mode: 'edit' | 'propose';
  viewer: FormData['viewer'];
  onIntent: (labelled: Labelled) => void;
}) {
  const { texts, locale } = useTools();
  const title = useTitle(state, locale);
  const { kept } = keeping;
  const { status } = standing.concept;
  const { primary, secondary, others } = intentsOf({
    mode,
    status,
    statuses: standing.statuses,
    proposal: standing.proposal?.status,
    isStored: standing.isStored,
  });
  const labelOf = ({ label, intent }: Labelled) =>
    isSame(busy, intent) ? texts.busy : texts.actions[label];
  const isEditor = viewer.role === 'editor' || viewer.role === 'admin';
  const address = `/${locale}/admin/concepts/${standing.concept.id}`;
  const links = [
    status === 'published' && {
      key: 'view',
      label: texts.actions.view,
      href: `/${locale}/terms/${standing.slug}`,
      separated: others.length > 0,
    },
    standing.isStored &&
      isEditor && {
        key: 'history',
        label: texts.actions.history,
        href: `${address}/history`,
        separated: others.length > 0 && status !== 'published',
      },
  ].filter((link) => link !== false);
  const menu = [
    ...others.map((labelled) => ({
      key: labelled.label,
      label: texts.actions[labelled.label],
      danger: labelled.label === 'archive' || labelled.label === 'withdraw',
      onSelect: () => onIntent(labelled),
    })),
    ...links,
  ];
  return (
    // On a phone the buttons are at the bottom, within reach of the thumb, and what is wrong is above them.
    <div className="max-sm:contents sm:sticky sm:top-0 sm:z-30 sm:-mx-4 sm:border-line sm:border-b sm:bg-ground sm:px-4">
      <div className="max-sm:contents sm:flex sm:items-center sm:gap-x-4 sm:py-4">
        <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-4 gap-y-0.5 max-sm:sticky max-sm:top-0 max-sm:z-30 max-sm:-mx-4 max-sm:border-line max-sm:border-b max-sm:bg-ground max-sm:px-4 max-sm:py-2 sm:flex-nowrap">
          <h1
            lang={title.text ? title.lang : undefined}
            title={title.text}
            className="line-clamp-1 font-serif text-title max-sm:basis-full max-sm:text-term"
          >
            {title.text || (standing.isStored ? texts.untitled : texts.newTitle)}
          </h1>
          {mode === 'propose' ? (
            <Badge tone={standing.proposal?.status === 'returned' ? 'warning' : 'accent'}>
              {proposalStatus(texts.proposalStatuses, standing.proposal?.status)}
            </Badge>
          ) : (
            <StatusBadge status={status} />
          )}
          {kept && (
            <p
              className={cx(
                'shrink-0 text-label sm:ms-auto',
                kept === 'full' ? 'text-warning' : 'text-ink-3',
              )}
            >
              {kept === 'full' ? texts.keptFull : fillIn(texts.kept, { time: kept.at })}
            </p>
          )}
        </div>
        <div className="flex items-center gap-2 max-sm:sticky max-sm:bottom-0 max-sm:z-30 max-sm:order-2 max-sm:-mx-4 max-sm:mt-8 max-sm:border-line-strong max-sm:border-t max-sm:bg-ground max-sm:px-4 max-sm:py-2.5">
          {menu.length > 0 && (
            <Menu
              label={texts.actions.more}
              items={menu}
              align="end"
              className={`${toolClass} size-11!`}
            >
              <Ellipsis aria-hidden />
            </Menu>
          )}
          {secondary && (
            <Button
              aria-disabled={busy !== null}
              disabled={!isReady}
              onClick={() => onIntent(secondary)}
              className="disabled:opacity-100 max-sm:flex-1 sm:whitespace-nowrap"
            >
              {labelOf(secondary)}
            </Button>
          )}
          <Button
            variant="primary"
            aria-disabled={busy !== null}
            disabled={!isReady}
            onClick={() => onIntent(primary)}
            className="disabled:opacity-100 max-sm:flex-1 sm:whitespace-nowrap"
          >
            {labelOf(primary)}
          </Button>
        </div>
      </div>
      {failure && <FailureNotice failure={failure} onReload={() => leave(window.location.href)} />}
    </div>
  );
}

function proposalStatus(
  texts: Record<'new' | 'draft' | 'open' | 'returned', string>,
  status: string | undefined,
): string {
  return status === 'draft' || status === 'open' || status === 'returned'
    ? texts[status]
    : texts.new;
}

const isSame = (a: Intent | null, b: Intent): boolean => JSON.stringify(a) === JSON.stringify(b);
