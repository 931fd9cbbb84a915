// What may import what (ARCHITECTURE.md): `npm run layers`. Biome's rule sees the text of an import only,
// dependency-cruiser does not read TypeScript 7; this resolves `@/…` and relative paths alike.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'oxc-parser';

/** The layers and their files, as paths without extension. The first that matches counts; group 1 is the feature. */
const layers = {
  test: /\.test$|^tests\//,
  tooling: /^scripts\/|^[\w.-]+\.config$/,
  generated: /^lib\/generated\//,
  db: /^lib\/db(?:$|-)/,
  lib: /^lib\//,
  language: /^language\//,
  domain: /^features\/([^/]+)\/domain(?:\/|$)/,
  schema: /^features\/([^/]+)\/(?:[\w-]+-)?schema$/,
  data: /^features\/([^/]+)\/data(?:$|-|\/)/,
  service: /^features\/([^/]+)\/service(?:$|-|\/)/,
  actions: /^features\/([^/]+)\/actions(?:$|-|\/)/,
  browser: /^features\/([^/]+)\/browser\//,
  components: /^features\/([^/]+)\/components\//,
  health: /^app\/api\/health\//,
  app: /^app\//,
  ui: /^ui\//,
  i18n: /^(?:i18n|messages)\//,
  prisma: /^prisma\//,
  cli: /^cli\//,
  root: /^(?:proxy|instrumentation|instrumentation-client)$/,
};

type Layer = keyof typeof layers;
/** `own x`: x of the same feature. `types of x`: with `import type`. */
type Allowed = Layer | `own ${Layer}` | `types of ${Layer}`;

const routes: Allowed[] = [
  'app',
  'service',
  'actions',
  'components',
  'domain',
  'schema',
  'ui',
  'i18n',
  'language',
  'lib',
];
const everything = (Object.keys(layers) as Layer[]).filter((layer) => layer !== 'generated');

const mayImport: Record<Layer, Allowed[]> = {
  language: ['language'],
  domain: ['domain', 'types of schema', 'language'],
  schema: ['schema', 'domain', 'language'],
  data: ['own data', 'own schema', 'domain', 'language', 'db'],
  service: [
    'own data',
    'own schema',
    'types of schema',
    'service',
    'domain',
    'language',
    'lib',
    'db',
  ],
  actions: [
    'own actions',
    'own schema',
    'types of schema',
    'service',
    'domain',
    'language',
    'lib',
    'i18n',
  ],
  browser: ['own actions', 'own schema', 'own browser', 'domain', 'language'],
  components: [
    'own browser',
    'own actions',
    'own schema',
    'types of schema',
    'own components',
    'domain',
    'ui',
    'i18n',
    'language',
  ],
  app: [...routes, 'health'],
  // It reports on the database itself.
  health: [...routes, 'health', 'db'],
  ui: ['ui', 'types of language'],
  i18n: ['i18n', 'language'],
  lib: ['lib', 'db', 'language', 'i18n'],
  db: ['db', 'generated', 'lib'],
  generated: ['generated'],
  prisma: ['prisma', 'service', 'data', 'schema', 'domain', 'language', 'lib', 'db'],
  cli: ['cli', 'prisma', 'service', 'data', 'schema', 'domain', 'language', 'lib', 'db'],
  root: ['service', 'i18n', 'language', 'lib'],
  test: everything,
  tooling: everything,
};

const drivers = /^(?:@prisma\/|prisma(?:$|\/)|pg(?:$|\/)|better-sqlite3$)/;
const serverOnly = /^(?:node:|pino|commander$)/;
const frameworks = /^(?:next(?:$|\/|-)|react(?:$|\/|-)|use-intl|@base-ui\/|lucide-react)/;
const pure = [drivers, serverOnly, frameworks];

/** The packages that a layer must do without. */
const mayNotUse: Partial<Record<Layer, RegExp[]>> = {
  language: pure,
  domain: pure,
  schema: pure,
  service: [drivers, frameworks],
  actions: [drivers],
  browser: [drivers, serverOnly],
  components: [drivers, serverOnly],
  ui: [drivers, serverOnly],
  i18n: [drivers],
  app: [drivers],
  health: [drivers],
  root: [drivers],
};

interface Import {
  specifier: string;
  offset: number;
  typeOnly: boolean;
}

export interface Violation {
  file: string;
  line: number;
  message: string;
}

/**
 * Checks the imports of every source file of a project.
 * @param root its folder
 * @throws Error when it has no source file, or one that cannot be parsed
 */
export function checkLayers(root: string): { files: number; violations: Violation[] } {
  const files = [...sourceFiles(root, '')];
  if (files.length === 0) throw new Error(`${root} has no source file`);
  const violations = files.flatMap((file) =>
    checkFile(file, readFileSync(path.join(root, file), 'utf8')),
  );
  return { files: files.length, violations };
}

function checkFile(file: string, source: string): Violation[] {
  const from = placeOf(withoutExtension(file));
  if (!from) {
    return [
      { file, line: 1, message: 'belongs to no layer: see scripts/layers.ts for their names' },
    ];
  }
  return importsOf(file, source).flatMap(({ specifier, offset, typeOnly }) => {
    const message = isOurs(specifier)
      ? oursProblem(from, targetOf(file, specifier), typeOnly)
      : packageProblem(from, specifier);
    const line = source.slice(0, offset).split('\n').length;
    return message ? [{ file, line, message: `imports ${specifier}: ${message}` }] : [];
  });
}

interface Place {
  layer: Layer;
  feature: string | undefined;
}

function placeOf(target: string): Place | undefined {
  for (const [layer, pattern] of Object.entries(layers) as [Layer, RegExp][]) {
    const match = pattern.exec(target);
    if (match) return { layer, feature: match[1] };
  }
  return undefined;
}

function oursProblem(from: Place, target: string, typeOnly: boolean): string | undefined {
  const to = placeOf(target);
  if (!to) return `${target} belongs to no layer`;
  const allowed = mayImport[from.layer];
  const isAllowed =
    allowed.includes(to.layer) ||
    (to.feature === from.feature && allowed.includes(`own ${to.layer}`)) ||
    (typeOnly && allowed.includes(`types of ${to.layer}`));
  if (isAllowed) return undefined;
  const which = to.feature && to.feature !== from.feature ? ` of another feature` : '';
  return `${from.layer} may not import ${to.layer}${which}, only ${allowed.join(', ')}`;
}

function packageProblem(from: Place, specifier: string): string | undefined {
  const isForbidden = mayNotUse[from.layer]?.some((pattern) => pattern.test(specifier));
  return isForbidden ? `${from.layer} must do without this package` : undefined;
}

const isOurs = (specifier: string) => specifier.startsWith('.') || specifier.startsWith('@/');

function targetOf(file: string, specifier: string): string {
  const target = specifier.startsWith('@/')
    ? path.posix.normalize(specifier.slice(2))
    : path.posix.join(path.posix.dirname(file), specifier);
  return withoutExtension(target);
}

const withoutExtension = (file: string) => file.replace(/\.(?:[cm]?[jt]sx?|json|css)$/, '');

/** Every way to import: static, re-export, dynamic, require, and a type's `import('…')`. */
function importsOf(file: string, source: string): Import[] {
  const { program, module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const found: Import[] = [];
  const add = (specifier: string, offset: number, typeOnly: boolean) =>
    found.push({ specifier, offset, typeOnly });
  for (const { moduleRequest, entries, start } of module.staticImports) {
    const typeOnly = entries.length > 0 && entries.every((entry) => entry.isType);
    add(moduleRequest.value, start, typeOnly);
  }
  for (const { moduleRequest, isType, start } of module.staticExports.flatMap((e) => e.entries)) {
    if (moduleRequest) add(moduleRequest.value, start, isType);
  }
  for (const { moduleRequest, start } of module.dynamicImports) {
    add(literal(source.slice(moduleRequest.start, moduleRequest.end)), start, false);
  }
  new Visitor({
    // biome-ignore lint/correctness/noComponentHookFactories: the name of a node, not of a component.
    TSImportType: (node) => add(node.source.value, node.start, true),
    CallExpression(node) {
      const [argument] = node.arguments;
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'require' || !argument) return;
      add(literal(source.slice(argument.start, argument.end)), node.start, false);
    },
  }).visit(program);
  return found;
}

/** The text of a string in source; of a template, what comes before its first expression. */
const literal = (text: string) => text.replace(/^['"`]|['"`]$/g, '').split('${', 1)[0] ?? '';

function* sourceFiles(root: string, folder: string): Generator<string> {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const file = path.posix.join(folder, entry.name);
    if (/^(?:node_modules|data|public|docs|lib\/generated|next-env\.d\.ts)$|(?:^|\/)\./.test(file))
      continue;
    if (entry.isDirectory()) yield* sourceFiles(root, file);
    else if (/\.[cm]?[jt]sx?$/.test(file) && !/\.d\.json\.ts$/.test(file)) yield file;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { files, violations } = checkLayers(process.cwd());
  for (const { file, line, message } of violations) console.error(`${file}:${line} ${message}`);
  console.log(`${files} files, ${violations.length} imports against the layers`);
  if (violations.length > 0) process.exitCode = 1;
}
