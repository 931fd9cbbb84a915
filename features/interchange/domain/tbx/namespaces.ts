const tbx = 'urn:iso:std:iso:30042:';
const modules = /^https?:\/\/www\.tbxinfo\.net\/ns\//u;

/** An element's name without its prefix, and whose it is: of TBX's core, of a module of data categories, of others. */
export interface ResolvedName {
  local: string;
  space: 'core' | 'module' | 'other';
}

/**
 * Resolves the names of elements by the addresses that their prefixes stand for (Namespaces in XML 1.0). What has no
 * namespace, or that of the root element whatever that is, is TBX: many files have none or a wrong one.
 * @returns `open` and `close`, to be called for each element in its order
 */
export function createNamespaces() {
  const scopes: ReadonlyMap<string, string>[] = [new Map()];
  let root: string | undefined;
  return {
    open(name: string, attributes: Readonly<Record<string, string>>): ResolvedName {
      const scope = scopeOf(scopes.at(-1), attributes);
      scopes.push(scope);
      const colon = name.indexOf(':');
      const uri = scope.get(colon < 0 ? '' : name.slice(0, colon)) ?? '';
      root ??= uri;
      const local = colon < 0 ? name : name.slice(colon + 1);
      return { local, space: spaceOf(uri, root) };
    },
    close(): void {
      scopes.pop();
    },
  };
}

function spaceOf(uri: string, root: string): ResolvedName['space'] {
  if (modules.test(uri)) return 'module';
  return uri === '' || uri === root || uri.startsWith(tbx) ? 'core' : 'other';
}

function scopeOf(
  outer: ReadonlyMap<string, string> = new Map(),
  attributes: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  let scope: Map<string, string> | undefined;
  for (const name in attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    scope ??= new Map(outer);
    scope.set(name.slice('xmlns:'.length), attributes[name] ?? '');
  }
  return scope ?? outer;
}
