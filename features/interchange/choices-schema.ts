// What the forms of imports and exports offer to choose from.
export { CATEGORIES } from '@/features/glossary/schema';
