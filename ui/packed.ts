/**
 * Plain data on its way from a server component to a client component, as one text: React takes props apart value by
 * value, on the server twice, where a text is only copied.
 */
export type Packed<T> = string & { readonly packed?: T };

export function pack<T>(data: T): Packed<T> {
  return JSON.stringify(data);
}

export function unpack<T>(text: Packed<T>): T {
  return JSON.parse(text);
}
