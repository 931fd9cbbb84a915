import { categoryPattern } from '../domain/keys';

/** What the padded keys of a category are like, of any if none is given. */
export const categoryLike = (category: string | undefined): string =>
  category ? `%${categoryPattern(category)}` : '%';
