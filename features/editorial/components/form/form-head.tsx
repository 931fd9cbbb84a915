import Ellipsis from 'lucide-react/icons/ellipsis';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
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
    <div className="sticky top-0 z-30 -mx-4 border-line border-b bg-ground px-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3 sm:flex-nowrap sm:py-4">
        <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-4 gap-y-1">
          <h1
            className="line-clamp-1 font-serif text-title"
            lang={title.text ? title.lang : undefined}
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
        </div>
        {kept && (
          <p
            className={
              kept === 'full'
                ? 'text-label text-warning'
                : 'text-label text-ink-3 max-sm:basis-full'
            }
          >
            {kept === 'full' ? texts.keptFull : fillIn(texts.kept, { time: kept.at })}
          </p>
        )}
        <div className="flex items-center gap-2 max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:z-30 max-sm:border-line-strong max-sm:border-t max-sm:bg-ground max-sm:px-4 max-sm:py-2.5">
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
