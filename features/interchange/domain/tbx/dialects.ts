import { attributesOf, element } from '../xml/xml-text';

/** What differs between the versions of TBX in which a concept says the same. */
export interface Dialect {
  root: string;
  rootAttributes: string;
  header: string;
  /** What the header says of the data categories. */
  encoding: string;
  entry: string;
  language: string;
  term: string;
  references: string;
}

export const dialects: Record<'v3' | 'v2', Dialect> = {
  v3: {
    root: 'tbx',
    rootAttributes: attributesOf({
      type: 'TBX-Basic',
      style: 'dca',
      'xml:lang': 'en',
      xmlns: 'urn:iso:std:iso:30042:ed-2',
    }),
    header: 'tbxHeader',
    encoding: '',
    entry: 'conceptEntry',
    language: 'langSec',
    term: 'termSec',
    references: 'refObjectSec',
  },
  v2: {
    root: 'martif',
    rootAttributes: attributesOf({ type: 'TBX', 'xml:lang': 'en' }),
    header: 'martifHeader',
    // The name of the default set of data categories; ISO 30042:2008, annex A, has it in every file.
    encoding: element('p', { type: 'XCSURI' }, 'TBXXCSV02.xcs'),
    entry: 'termEntry',
    language: 'langSet',
    term: 'tig',
    references: 'refObjectList',
  },
};
