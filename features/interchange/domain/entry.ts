import type { ConceptInput, ExampleInput, TermInput } from '@/features/glossary/schema';
import type { Lang } from '@/language/lang';

/** Where in a file something stands, both from 1: line and column of a text, row and column of a sheet. */
export interface Place {
  line: number;
  column: number;
}

/** What files can say of a concept; how much of it depends on the format. */
export const FIELDS = [
  'slug',
  'category',
  'subject',
  'status',
  'editorNote',
  'termType',
  'termStatus',
  'partOfSpeech',
  'romanization',
  'termNote',
  'termSource',
  'searchOnly',
  'recognition',
  'confidence',
  'definitions',
  'definitionSource',
  'articles',
  'sources',
  'relations',
  'relationKind',
  'examples',
] as const;
export type Field = (typeof FIELDS)[number];

/** A wording as a file has it; what the file cannot say is absent. */
export type EntryTerm = Pick<TermInput, 'lang' | 'text'> & Partial<TermInput>;

/** What a file says of one concept, its values in our words; texts are not checked yet. */
export interface Entry {
  at: Place;
  /** What the file calls it: what its relations lead to, and our id or slug where the file came from us. */
  ref?: string;
  slug?: string;
  category?: ConceptInput['category'];
  subject?: string;
  status?: ConceptInput['status'];
  editorNote?: string;
  terms: EntryTerm[];
  definitions: ConceptInput['definitions'];
  /** Slugs of articles of ours. */
  articles: string[];
  sources: string[];
  /** To the `ref` of another entry, or the id or slug of a concept. */
  relations: { kind: ConceptInput['relations'][number]['kind']; to: string }[];
  /** Those with an id of ours keep it. */
  examples: (Omit<ExampleInput, 'id'> & { id?: string })[];
}

/** What was read from a file, in its order. */
export type ReadItem =
  /** What the file can say; comes first, once. What it cannot say stays as it is in concepts that are there. */
  | { kind: 'carries'; fields: ReadonlySet<Field>; langs: ReadonlySet<Lang> }
  | { kind: 'entry'; entry: Entry }
  /** Wrong in the file; the entry around it may still come, without it. */
  | { kind: 'problem'; code: ReadProblem; at: Place; detail?: string }
  /** Right in the file, but nothing of ours: another language, a data category that we do not keep. */
  | { kind: 'loss'; what: string; at: Place };

export const READ_PROBLEMS = [
  'value',
  'duplicateId',
  'noTerm',
  'cellTooLong',
  'tooManyTerms',
  'badStructure',
] as const;
export type ReadProblem = (typeof READ_PROBLEMS)[number];

export const FILE_PROBLEMS = [
  'empty',
  'encoding',
  'notXml',
  'notTbx',
  'notTable',
  'notJson',
  'notAnki',
  'otherKind',
  'truncated',
  'doctype',
  'tooDeep',
  'tooLarge',
  'bomb',
  'noHeaders',
  /** Not the file's fault, as far as is known. */
  'unexpected',
] as const;
export type FileProblem = (typeof FILE_PROBLEMS)[number];

/** A file of which nothing more can be read: nothing of it is imported. */
export class UnreadableImport extends Error {
  override name = 'UnreadableImport';
  constructor(
    readonly code: FileProblem,
    readonly at?: Place,
    readonly detail?: string,
  ) {
    super(at ? `${code} at ${at.line}:${at.column}` : code);
  }
}

/** A concept on its way out, with all that a format may say of it. */
export interface ExportConcept extends ConceptInput {
  id: string;
  createdAt: Date;
  updatedAt: Date;
  /** For readers of files that know no slugs: publisher, title and date of each article, in order. */
  citations: string[];
  /** The slug and English label of what each relation leads to, in order. */
  related: { slug: string; label: string }[];
}
