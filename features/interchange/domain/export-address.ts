import type { Lang } from '@/language/lang';
import type { ExportFilter, ExportFormat } from '../schema';

type Chosen = { [Key in keyof ExportFilter]?: string };

function queryOf(chosen: Chosen & { format?: ExportFormat }): string {
  const { status, ...others } = chosen;
  const given = { ...others, ...(status !== 'published' && { status }) };
  const entries = Object.entries(given).filter((entry): entry is [string, string] =>
    Boolean(entry[1]),
  );
  const text = new URLSearchParams(entries).toString();
  return text && `?${text}`;
}

/** The address of the page that offers some concepts as files. */
export const exportAddress = (locale: Lang, chosen: Chosen = {}): string =>
  `/${locale}/export${queryOf(chosen)}`;

/** The address of the file itself. */
export const exportFileAddress = (format: ExportFormat, chosen: Chosen): string =>
  `/api/v1/export${queryOf({ format, ...chosen })}`;
