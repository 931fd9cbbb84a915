import type { ConceptHeading } from '@/features/glossary/domain/concept';

/** A concept's columns as both engines give them. */
export interface HeadingRow {
  id: string;
  slug: string;
  category: string;
  labelEn: string;
  labelVi: string;
  labelLo: string;
}

export const headingColumns = `"id", "slug", "category", "labelEn", "labelVi", "labelLo"`;

export const toHeading = ({
  id,
  slug,
  category,
  labelEn,
  labelVi,
  labelLo,
}: HeadingRow): ConceptHeading => ({
  id,
  slug,
  category,
  labels: { en: labelEn, vi: labelVi, lo: labelLo },
});
