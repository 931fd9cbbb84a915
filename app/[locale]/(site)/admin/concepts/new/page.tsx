import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { currentViewer } from '@/app/components/current-viewer';
import { Forbidden } from '@/app/components/forbidden';
import { NotFound } from '@/app/components/not-found';
import { PageHead } from '@/app/components/page-head';
import { withNext } from '@/features/accounts/components/next-address';
import { hasRole } from '@/features/accounts/domain/role';
import { candidatesAddress } from '@/features/articles/components/candidates/candidates-address';
import { readCandidatePrefill } from '@/features/articles/service-candidate-prefill';
import { prefilledTerm } from '@/features/editorial/components/form/blank-concept';
import { blankEditing } from '@/features/editorial/components/form/blank-editing';
import { candidateEditing } from '@/features/editorial/components/form/candidate-editing';
import { ConceptFormPage } from '@/features/editorial/components/form/concept-form-page';
import { localeOf } from '@/i18n/locale';
import { textsOf } from '@/i18n/texts';
import { isLang } from '@/language/lang';

export default async function NewConcept({
  params,
  searchParams,
}: PageProps<'/[locale]/admin/concepts/new'>) {
  const locale = await localeOf(params);
  const prefill = await searchParams;
  const viewer = await currentViewer();
  const term = prefilledTerm(prefill);
  const { article, candidate } = prefill;
  const ofCandidate =
    typeof article === 'string' && typeof candidate === 'string' ? { article, candidate } : null;
  const known = ofCandidate ?? {
    ...(term && { term }),
    ...(term && isLang(prefill.lang) && { lang: prefill.lang }),
  };
  const query = new URLSearchParams(known).toString();
  if (!viewer) {
    const address = `/${locale}/admin/concepts/new${query && `?${query}`}`;
    redirect(withNext(`/${locale}/sign-in`, address));
  }
  if (!hasRole(viewer.role, 'contributor')) return <Forbidden locale={locale} />;
  const { t } = textsOf(locale);
  const found =
    ofCandidate && (await readCandidatePrefill(viewer, ofCandidate.article, ofCandidate.candidate));
  if (ofCandidate && found?.ok) {
    const back = candidatesAddress(locale, ofCandidate.article);
    return (
      <>
        <PageHead locale={locale} title={t('conceptForm.newTitle')} />
        <ConceptFormPage
          locale={locale}
          viewer={viewer}
          editing={candidateEditing(viewer.role, randomUUID(), randomUUID(), found.data, back)}
          keptAs={`candidate ${ofCandidate.article} ${found.data.text}`}
        />
      </>
    );
  }
  if (found && !found.ok && found.code === 'notFound') return <NotFound locale={locale} />;
  if (found) return <Forbidden locale={locale} />;
  return (
    <>
      <PageHead locale={locale} title={t('conceptForm.newTitle')} />
      <ConceptFormPage
        locale={locale}
        viewer={viewer}
        editing={blankEditing(viewer.role, randomUUID(), prefill)}
        keptAs={term ? `new ${term}` : 'new'}
      />
    </>
  );
}
