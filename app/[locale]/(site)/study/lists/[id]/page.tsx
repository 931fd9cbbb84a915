import { currentViewer } from '@/app/components/current-viewer';
import { PageHead } from '@/app/components/page-head';
import { Refused } from '@/app/components/refused';
import type { Actor } from '@/features/accounts/domain/role';
import { ListPage } from '@/features/study/components/home/list-page';
import { readDeck, readListed } from '@/features/study/service-decks';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';
import { ok } from '@/lib/errors';

type Props = PageProps<'/[locale]/study/lists/[id]'>;

export default async function StudyListPage({ params, searchParams }: Props) {
  const locale = await localeOf(params);
  const { id } = await params;
  const page = Number((await searchParams).page);
  const { t } = textsOf(locale);
  const viewer = await currentViewer();
  const list = viewer ? await readList(viewer, id) : ok(null);
  if (!list.ok) return <Refused locale={locale} code={list.code} />;
  return (
    <div className="mx-auto max-w-[47.5rem]">
      <PageHead locale={locale} title={t('studyHome.decks.kinds.list')} />
      <ListPage
        locale={locale}
        userId={viewer?.id ?? null}
        deckId={id}
        page={Number.isInteger(page) && page > 0 ? page : 1}
        list={list.data}
      />
    </div>
  );
}

async function readList(viewer: Actor, id: string) {
  const [deck, listed] = await Promise.all([readDeck(viewer, id), readListed(viewer, id)]);
  if (!deck.ok) return deck;
  if (!listed.ok) return listed;
  const terms = listed.data.map(({ id, slug, labels }) => ({ id, slug, labels }));
  return ok({ name: deck.data.name, terms });
}
