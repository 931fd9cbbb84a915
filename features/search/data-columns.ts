/** The columns of the tables of the index, in the order of the rows of `domain/forms.ts`. */
export const formTables = {
  SearchEntry: {
    id: 'bigint',
    termId: 'text',
    conceptId: 'text',
    part: 'integer',
    compactKey: 'text',
    paddedKey: 'text',
  },
  SearchWord: { lang: 'text', deletion: 'text', word: 'text' },
} as const;
