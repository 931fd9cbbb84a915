import { useTranslations } from 'next-intl';
import type { Badge } from '../domain/badge';

/** Says a badge in the reader's language. */
export function useBadgeText(): (badge: Badge) => string {
  const kinds = useTranslations('search.badges');
  const statuses = useTranslations('termStatuses');
  const types = useTranslations('termTypes');
  return (badge) => {
    switch (badge.about) {
      case 'kind':
        return kinds(badge.code);
      case 'status':
        return statuses(badge.code);
      case 'type':
        return types(badge.code);
    }
  };
}
