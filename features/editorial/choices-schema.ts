// What a form of concepts offers to choose from.
export {
  CATEGORIES,
  CONFIDENCES,
  PARTS_OF_SPEECH,
  RECOGNITIONS,
  RELATION_KINDS,
  TERM_STATUSES,
  TERM_TYPES,
} from '@/features/glossary/schema';
