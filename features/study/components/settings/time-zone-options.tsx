import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';

const never = () => () => {};
const NONE: readonly string[] = [];
let all: readonly string[] | undefined;

function zonesOfBrowser(): readonly string[] {
  all ??= Intl.supportedValuesOf('timeZone');
  return all;
}

const zoneOfBrowser = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The time zones to choose among, that of the browser in front. */
export function TimeZoneOptions({ chosen }: { chosen: string }) {
  const t = useTranslations('studySettings.day');
  const zones = useSyncExternalStore(never, zonesOfBrowser, () => NONE);
  const own = useSyncExternalStore(never, zoneOfBrowser, () => chosen);
  // A zone may have another name here than where it was chosen.
  const others = new Set([chosen, ...zones]);
  others.delete(own);
  return (
    <>
      <option value={own}>{zones === NONE ? own : t('browser', { zone: own })}</option>
      {[...others].sort().map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll('_', ' ')}
        </option>
      ))}
    </>
  );
}
