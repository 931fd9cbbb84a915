/** The life of a concept (design, section 8), in its order. Deleting is archiving. */
export const CONCEPT_STATUSES = ['draft', 'inReview', 'published', 'archived'] as const;
export type ConceptStatus = (typeof CONCEPT_STATUSES)[number];
