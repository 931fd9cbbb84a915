import { redirect } from 'next/navigation';
import { currentViewer } from '@/app/components/current-viewer';
import { Forbidden } from '@/app/components/forbidden';
import { NotFound } from '@/app/components/not-found';
import { PageHead } from '@/app/components/page-head';
import { withNext } from '@/features/accounts/components/next-address';
import { ConceptFormPage } from '@/features/editorial/components/form/concept-form-page';
import { readForEditing } from '@/features/editorial/service-editing';
import { preferredTerm } from '@/features/glossary/domain/concept';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';

export default async function EditConcept({
  params,
  searchParams,
}: PageProps<'/[locale]/admin/concepts/[id]'>) {
  const locale = await localeOf(params);
  const { id } = await params;
  const { proposal } = await searchParams;
  const proposalId = typeof proposal === 'string' ? proposal : undefined;
  const viewer = await currentViewer();
  if (!viewer) {
    const query = proposalId ? `?${new URLSearchParams({ proposal: proposalId })}` : '';
    redirect(withNext(`/${locale}/sign-in`, `/${locale}/admin/concepts/${id}${query}`));
  }
  const found = await readForEditing(viewer, id, { proposalId });
  if (!found.ok) {
    return found.code === 'forbidden' ? (
      <Forbidden locale={locale} />
    ) : (
      <NotFound locale={locale} />
    );
  }
  const { t } = textsOf(locale);
  const { terms } = found.data.concept;
  const label = (preferredTerm(terms, locale) ?? terms[0])?.text ?? t('conceptForm.untitled');
  return (
    <>
      <PageHead locale={locale} title={t('conceptForm.title', { label })} />
      <ConceptFormPage
        locale={locale}
        viewer={viewer}
        editing={found.data}
        keptAs={proposalId ? `${id} ${proposalId}` : id}
      />
    </>
  );
}
