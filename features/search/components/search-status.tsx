import { useTranslations } from 'next-intl';
import { type BoxState, viewOf } from '../domain/combobox';

/** Says to a screen reader what has appeared under the box. */
export function SearchStatus({ state }: { state: BoxState }) {
  return (
    <p role="status" className="sr-only">
      {useStatus(state)}
    </p>
  );
}

function useStatus(state: BoxState): string {
  const t = useTranslations('search.popup');
  switch (viewOf(state)) {
    case 'closed':
      return '';
    case 'recent':
      return t('recentStatus', { count: state.recent.length });
    case 'problem':
      return state.problem ? t(state.problem) : '';
    case 'answer': {
      const { hits = [], nearest = [] } = state.answer ?? {};
      if (hits.length > 0) return t('results', { count: hits.length });
      return [t('none'), nearest.length > 0 && t('suggestions', { count: nearest.length })]
        .filter(Boolean)
        .join(' ');
    }
  }
}
