/** How many concepts a page of the terms list holds. */
export const pageSize = 40;

/** The number of pages that hold `count` entries; an empty list has one (empty) page. */
export function pageCount(count: number, size = pageSize): number {
  return Math.max(1, Math.ceil(count / size));
}
