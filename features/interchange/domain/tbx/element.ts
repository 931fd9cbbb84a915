import type { Place } from '../entry';
import type { ResolvedName } from './namespaces';

/** A part of an entry, named as TBX v3 names it in DCA style, whatever the style and version of its file. */
export interface Element {
  /** `descrip`, `langSec`, …; of what TBX does not know, the name that it has. */
  name: string;
  /** The data category: `definition`, `termType`, … */
  type: string;
  id?: string;
  target?: string;
  lang?: string;
  /** With the text of inline markup; empty where it is too long. */
  text: string;
  isTooLong: boolean;
  children: Element[];
  at: Place;
}

/** The longest text that is kept, in UTF-16 units: twenty times what the longest field may have. */
const longestText = 100_000;

const sections = {
  conceptEntry: 'conceptEntry',
  termEntry: 'conceptEntry',
  langSec: 'langSec',
  langSet: 'langSec',
  termSec: 'termSec',
  tig: 'termSec',
  ntig: 'termSec',
};
const groups = new Set(['descripGrp', 'adminGrp', 'termNoteGrp', 'transacGrp']);
const leaves = new Set(
  'term descrip descripNote admin adminNote termNote ref xref transac transacNote note date'.split(
    ' ',
  ),
);
/** What belongs to the element around it: inline markup (of v3 and v2), and what `ntig` has around its term. */
const transparent = 'hi foreign ec sc ph bpt ept it ut sub termGrp'.split(' ');
/** The name of each element of the core; none for the transparent ones. */
const coreNames = new Map<string, string | null>([
  ...Object.entries(sections),
  ...[...groups, ...leaves].map((name) => [name, name] as const),
  ...transparent.map((name) => [name, null] as const),
]);

/** The element of DCA style for what is an element of its own in DCT style. */
const metaCategories = new Map(
  Object.entries({
    descrip: 'subjectField definition context',
    termNote:
      'partOfSpeech termType administrativeStatus normativeAuthorization grammaticalGender geographicalUsage termLocation usageNote',
    admin: 'source customerSubset projectSubset',
    ref: 'crossReference',
    xref: 'externalCrossReference xGraphic',
    transac: 'transactionType',
    transacNote: 'responsibility',
  }).flatMap(([meta, types]) => types.split(' ').map((type) => [type, meta] as const)),
);
/** Programs write `Definition` and `partofspeech` too. */
const knownTypes = new Map([...metaCategories.keys()].map((type) => [type.toLowerCase(), type]));

/**
 * An element without content yet.
 * @returns null for one that is part of the element around it
 */
export function createElement(
  { local, space }: ResolvedName,
  written: string,
  attributes: Readonly<Record<string, string>>,
  at: Place,
): Element | null {
  const core = space === 'core' ? coreNames.get(local) : undefined;
  if (core === null) return null;
  const meta = core ? undefined : metaCategories.get(local);
  const type = meta ? local : (attributes.type?.trim() ?? '');
  return {
    name: core ?? meta ?? written,
    type: knownTypes.get(type.toLowerCase()) ?? type,
    id: detached(attributes.id),
    target: detached(attributes.target),
    lang: attributes['xml:lang'] ?? attributes.lang,
    text: '',
    isTooLong: false,
    children: [],
    at,
  };
}

/** A copy: a part of the file's text that is kept, as ids are, would keep the whole piece that it was cut from. */
function detached(text: string | undefined): string | undefined {
  return text === undefined ? undefined : ` ${text.trim()}`.slice(1);
}

/** Adds to the text of an element; the white space between the parts of a section is none. */
export function addText(element: Element, text: string): void {
  if (element.isTooLong || !leaves.has(element.name)) return;
  element.text += text;
  if (element.text.length <= longestText) return;
  element.isTooLong = true;
  element.text = '';
}

/** Whether an element is one thing with what belongs to it, such as a definition and its source. */
export function isGroup({ name }: Element): boolean {
  return groups.has(name);
}

/** What an element is called in a report: `descrip:figure`, `note`. */
export function nameOf({ name, type }: Element): string {
  return (type ? `${name}:${type}` : name).slice(0, 80);
}
