import type { ExportConcept } from '../entry';
import { element } from '../xml/xml-text';
import type { Dialect } from './dialects';
import { xmlIdOfArticle, xmlIdOfConcept } from './ids';

/**
 * Collects what the concepts of a file refer to and the file has no entry of, for its back matter: an XML reference
 * leads to something in its file. Holds an id for each concept.
 */
export function createBackMatter() {
  const written = new Set<string>();
  const concepts = new Map<string, string>();
  const articles = new Map<string, string>();
  return {
    /** Notes that a concept has an entry, and what it refers to. */
    add({ id, relations, related, articles: slugs, citations }: ExportConcept): void {
      written.add(id);
      concepts.delete(id);
      for (const [at, { to }] of relations.entries()) {
        if (!written.has(to)) concepts.set(to, related[at]?.label ?? to);
      }
      for (const [at, slug] of slugs.entries()) articles.set(slug, citations[at] ?? slug);
    },
    /** The element `back`, empty where nothing is in it. */
    write({ references }: Dialect): string {
      const objects = [
        ...[...articles].map(([slug, citation]) => refObject(xmlIdOfArticle(slug), citation)),
        ...[...concepts].map(([id, label]) => refObject(xmlIdOfConcept(id), label)),
      ];
      if (objects.length === 0) return '';
      return `<back><${references} type="bibl">\n${objects.join('')}</${references}></back>`;
    },
  };
}

function refObject(id: string, title: string): string {
  return `<refObject id="${id}">${element('item', { type: 'title' }, title)}</refObject>\n`;
}
