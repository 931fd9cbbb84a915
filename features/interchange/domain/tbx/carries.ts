import type { Field } from '../entry';

const carries: ReadonlySet<Field> = new Set([
  'category',
  'subject',
  'editorNote',
  'termType',
  'termStatus',
  'partOfSpeech',
  'romanization',
  'termNote',
  'termSource',
  'definitions',
  'definitionSource',
  'articles',
  'sources',
  'relations',
  'examples',
] satisfies Field[]);

/** What TBX v3 says of a concept, with our notes and ids in it; lookup forms are left out as a whole. */
export const TBX3_CARRIES = carries;
/** What TBX v2 says of a concept. */
export const TBX2_CARRIES = carries;
