import X from 'lucide-react/icons/x';
import { memo, useState } from 'react';
import { Section } from '@/ui/section';
import { RELATION_KINDS } from '../../choices-schema';
import { askServer } from './ask-server';
import { ChoiceField } from './choice-field';
import { ConceptLabels, labelledLangs } from './concept-labels';
import { useTools } from './form-context';
import type { Editing, Neighbour } from './form-data';
import type { Layout } from './layout';
import { Picker } from './picker';
import { StatusBadge } from './status-badge';
import { ToolButton } from './tool-button';
import { addButtonId } from './use-items';

/** How the concept stands to others; what leads here from others is told beside. */
export const RelationsSection = memo(function RelationsSection({
  relations,
  related,
  incoming,
}: {
  relations: Layout['relations'];
  related: readonly Neighbour[];
  incoming: Editing['incoming'];
}) {
  const { items, texts, locale } = useTools();
  const [picked, setPicked] = useState<readonly Neighbour[]>([]);
  const known = new Map([...related, ...picked].map((concept) => [concept.id, concept]));
  const ask = async (question: string, signal: AbortSignal) => {
    const query = new URLSearchParams({ q: question, limit: '8', locale });
    const { hits } = await askServer<{ hits: { concept: Neighbour }[] }>(
      `/api/admin/search?${query}`,
      signal,
    );
    return hits.map(({ concept }) => ({
      key: concept.id,
      value: concept,
      content: <NeighbourView concept={concept} />,
    }));
  };
  return (
    <Section title={texts.sections.relations}>
      <div className="flex flex-col gap-4">
        {relations.map(({ key, to }) => (
          <RelationRow key={key} relationKey={key} concept={known.get(to)} id={to} />
        ))}
        <Picker
          id={addButtonId('relations')}
          label={texts.relations.search}
          ask={ask}
          onPick={(concept) => {
            setPicked((list) => [...list, concept]);
            items.addRelation('related', concept.id);
          }}
        />
        {incoming.length > 0 && (
          <ul className="divide-y divide-line border-line border-y">
            {incoming.map(({ role, concept }) => (
              <li key={`${role} ${concept.id}`} className="py-2">
                <p className="text-label text-ink-3">
                  {texts.relationRoles[role]} · {texts.relations.incoming}
                </p>
                <a href={`/${locale}/admin/concepts/${concept.id}`} className="list-link block">
                  <NeighbourView concept={concept} />
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
});

function NeighbourView({ concept }: { concept: Neighbour }) {
  const { locale } = useTools();
  return (
    <span className="flex items-start justify-between gap-3">
      <span className="min-w-0">
        <ConceptLabels labels={concept.labels} locale={locale} />
      </span>
      {concept.status !== 'published' && <StatusBadge status={concept.status} />}
    </span>
  );
}

function RelationRow({
  relationKey,
  concept,
  id,
}: {
  relationKey: string;
  concept: Neighbour | undefined;
  id: string;
}) {
  const { items, texts, locale } = useTools();
  const [lang] = concept ? labelledLangs(concept.labels, locale) : [];
  const name = (lang && concept?.labels[lang]) || texts.relations.unknown;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-2 gap-y-1 sm:grid-cols-[minmax(11.5rem,2fr)_3fr_auto]">
      <ChoiceField
        name={`relations.${relationKey}.kind`}
        label={`${texts.fields.kind}: ${name}`}
        hideLabel
        choices={RELATION_KINDS.map((kind) => [kind, texts.relations.kinds[kind]])}
        className="max-sm:col-span-2"
      />
      <a
        href={`/${locale}/admin/concepts/${id}`}
        target="_blank"
        rel="noreferrer"
        className="list-link min-w-0 pt-2"
      >
        {concept ? <NeighbourView concept={concept} /> : name}
      </a>
      <ToolButton
        label={texts.relations.remove}
        name={name}
        icon={<X aria-hidden />}
        onClick={() => items.remove('relations', relationKey)}
      />
    </div>
  );
}
