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
  // For each open element what it declares; few do, so that nothing is copied from one to the next.
  const scopes: (ReadonlyMap<string, string> | undefined)[] = [];
  let root: string | undefined;
  return {
    open(name: string, attributes: Readonly<Record<string, string>>): ResolvedName {
      scopes.push(declarationsIn(attributes));
      const colon = name.indexOf(':');
      const uri = resolve(colon < 0 ? '' : name.slice(0, colon), scopes);
      root ??= uri;
      return { local: colon < 0 ? name : name.slice(colon + 1), space: spaceOf(uri, root) };
    },
    close(): void {
      scopes.pop();
    },
  };
}

function resolve(
  prefix: string,
  scopes: readonly (ReadonlyMap<string, string> | undefined)[],
): string {
  for (let at = scopes.length - 1; at >= 0; at--) {
    const uri = scopes[at]?.get(prefix);
    if (uri !== undefined) return uri;
  }
  return '';
}

function spaceOf(uri: string, root: string): ResolvedName['space'] {
  if (modules.test(uri)) return 'module';
  return uri === '' || uri === root || uri.startsWith(tbx) ? 'core' : 'other';
}

function declarationsIn(
  attributes: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> | undefined {
  let declarations: Map<string, string> | undefined;
  for (const name in attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    declarations ??= new Map();
    declarations.set(name.slice('xmlns:'.length), attributes[name] ?? '');
  }
  return declarations;
}
