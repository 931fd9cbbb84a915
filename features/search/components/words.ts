import type { Messages } from 'next-intl';

/** The messages that the browser needs of what is under the search box. */
export type SearchWords = Pick<Messages, 'termTypes' | 'termStatuses'> & {
  search: Pick<Messages['search'], 'popup' | 'badges'>;
};
