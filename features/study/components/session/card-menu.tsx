import CalendarClock from 'lucide-react/icons/calendar-clock';
import Ellipsis from 'lucide-react/icons/ellipsis';
import Flag from 'lucide-react/icons/flag';
import Keyboard from 'lucide-react/icons/keyboard';
import Pause from 'lucide-react/icons/pause';
import Pencil from 'lucide-react/icons/pencil';
import { useTranslations } from 'next-intl';
import { Menu } from '@/ui/menu';

/** What else can be done with a card. */
export function CardMenu({
  hasNote,
  signIn,
  onNote,
  onPutAway,
  onFlag,
  onKeys,
}: {
  hasNote: boolean;
  /** The address where a guest signs in to report a mistake. */
  signIn: string | undefined;
  onNote: () => void;
  onPutAway: (how: 'suspend' | 'bury') => void;
  onFlag: () => void;
  onKeys: () => void;
}) {
  const t = useTranslations('studySession');
  return (
    <Menu
      align="end"
      label={t('more')}
      className="inline-grid size-9 shrink-0 place-items-center rounded-control text-ink-2 enabled-hover:bg-accent-wash enabled-hover:text-accent-ink touch:size-11 [&_svg]:size-5"
      items={[
        {
          key: 'note',
          label: t(hasNote ? 'menu.editNote' : 'menu.note'),
          icon: <Pencil aria-hidden />,
          onSelect: onNote,
        },
        {
          key: 'bury',
          label: t('menu.bury'),
          icon: <CalendarClock aria-hidden />,
          onSelect: () => onPutAway('bury'),
        },
        {
          key: 'suspend',
          label: t('menu.suspend'),
          icon: <Pause aria-hidden />,
          onSelect: () => onPutAway('suspend'),
        },
        signIn
          ? { key: 'flag', label: t('menu.flagSignIn'), icon: <Flag aria-hidden />, href: signIn }
          : { key: 'flag', label: t('menu.flag'), icon: <Flag aria-hidden />, onSelect: onFlag },
        {
          key: 'keys',
          label: t('menu.keys'),
          icon: <Keyboard aria-hidden />,
          onSelect: onKeys,
          separated: true,
        },
      ]}
    >
      <Ellipsis aria-hidden />
    </Menu>
  );
}
