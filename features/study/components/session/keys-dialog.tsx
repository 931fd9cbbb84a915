import { useTranslations } from 'next-intl';
import { Dialog } from '@/ui/dialog';
import { Kbd } from '@/ui/kbd';

/** The keys of a session. */
export function KeysDialog({
  isOpen,
  onOpenChange,
}: {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}) {
  const t = useTranslations('studySession');
  const rows = [
    { keys: [t('keys.space'), 'Enter'], does: t('keys.show') },
    { keys: ['1', '2', '3', '4'], does: t('keys.grade') },
    { keys: [t('keys.space'), 'Enter'], does: t('keys.good') },
    { keys: ['U'], does: t('keys.undo') },
    { keys: ['R'], does: t('keys.listen') },
    { keys: ['N'], does: t('keys.note') },
    { keys: ['S'], does: t('keys.suspend') },
    { keys: ['B'], does: t('keys.bury') },
    { keys: ['?'], does: t('keys.help') },
  ];
  return (
    <Dialog
      open={isOpen}
      onOpenChange={onOpenChange}
      title={t('keys.title')}
      closeLabel={t('close')}
      size="sm"
    >
      <dl className="mt-3 divide-y divide-line">
        {rows.map(({ keys, does }) => (
          <div key={does} className="flex items-baseline justify-between gap-4 py-1.5">
            <dt>{does}</dt>
            <dd className="flex shrink-0 gap-1">
              {keys.map((key) => (
                <Kbd key={key} className="touch:inline-grid!">
                  {key}
                </Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-ink-2 text-small">{t('keys.swipe')}</p>
    </Dialog>
  );
}
