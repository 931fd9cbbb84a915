import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkLayers } from './layers';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function projectOf(files: Record<string, string>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'khamsap-layers-'));
  folders.push(root);
  for (const [file, source] of Object.entries(files)) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), source);
  }
  return root;
}

const problems = (file: string, source: string) =>
  checkLayers(projectOf({ [file]: source })).violations;

const forbidden: [rule: string, file: string, source: string][] = [
  ['language imports nothing of ours', 'language/fold.ts', `import { db } from '@/lib/db';`],
  ['language is pure', 'language/fold.ts', `import { readFileSync } from 'node:fs';`],
  ['domain reaches no data', 'features/study/domain/card.ts', `import { find } from '../data';`],
  ['domain reaches no lib', 'features/study/domain/card.ts', `import { env } from '@/lib/env';`],
  ['domain knows no framework', 'features/study/domain/card.ts', `import { cache } from 'react';`],
  ['data reaches no service', 'features/study/data.ts', `import { grade } from './service';`],
  ['data reaches no other data', 'features/study/data.ts', `import { x } from '../glossary/data';`],
  ['data knows no settings', 'features/study/data.ts', `import { env } from '@/lib/env';`],
  [
    'service reaches no other data',
    'features/study/service.ts',
    `import * as x from '../glossary/data';`,
  ],
  [
    'service takes types only of another schema',
    'features/study/service.ts',
    `import { x } from '@/features/glossary/schema';`,
  ],
  ['service knows no page', 'features/study/service.ts', `import { Row } from './components/row';`],
  [
    'service touches no Prisma',
    'features/study/service.ts',
    `import { Prisma } from '@prisma/client';`,
  ],
  ['actions reach no data', 'features/study/actions.ts', `import { find } from './data';`],
  [
    'components reach no service',
    'features/study/components/row.tsx',
    `import { x } from '../service';`,
  ],
  [
    'components reach no lib',
    'features/study/components/row.tsx',
    `import { x } from '@/lib/http';`,
  ],
  [
    'components reach no other components',
    'features/study/components/row.tsx',
    `import { x } from '../../glossary/components/row';`,
  ],
  [
    'components reach no other actions',
    'features/study/components/row.tsx',
    `import { x } from '@/features/glossary/actions';`,
  ],
  ['app reaches no data', 'app/[locale]/page.tsx', `import { x } from '@/features/study/data';`],
  ['app reaches no database', 'app/[locale]/page.tsx', `import { db } from '@/lib/db';`],
  ['app touches no driver', 'app/api/health/route.ts', `import { Client } from 'pg';`],
  ['ui takes types only of language', 'ui/label.tsx', `import { LANGS } from '@/language/lang';`],
  [
    'ui knows no concept',
    'ui/label.tsx',
    `import type { C } from '@/features/glossary/domain/concept';`,
  ],
  ['lib knows no feature', 'lib/http.ts', `import { x } from '@/features/glossary/service';`],
  ['lib knows no ui', 'lib/http.ts', `import { x } from '@/ui/label';`],
  [
    'only lib/db knows the generated clients',
    'lib/search.ts',
    `import { P } from './generated/sqlite/client';`,
  ],
  [
    'tests too',
    'tests/integration/x.test.ts',
    `import { P } from '@/lib/generated/sqlite/client';`,
  ],
  ['nothing imports a test', 'language/fold.ts', `import { x } from './fold.test';`],
  ['a file of a feature has a layer', 'features/study/helpers.ts', `export const x = 1;`],
];

test.each(forbidden)('%s', (_rule, file, source) => {
  expect(problems(file, source)).toEqual([expect.objectContaining({ file, line: 1 })]);
});

const ways = [
  `import { find } from '@/features/study/data';`,
  `import type { Row } from '@/features/study/data';`,
  `import '@/features/study/data';`,
  `export { find } from '@/features/study/data';`,
  `export * from '../../features/study/data';`,
  `const data = await import('@/features/study/data');`,
  'const data = await import(`../../features/study/data`);',
  `const data = require('../../features/study/data.ts');`,
  `type Row = import('../../features/study/data').Row;`,
];

test.each(ways)('sees %s', (source) => {
  expect(problems('app/[locale]/page.tsx', `\n${source}\nexport {};`)).toEqual([
    expect.objectContaining({
      line: 2,
      message: expect.stringContaining('app may not import data'),
    }),
  ]);
});

test('says nothing of imports along the layers', () => {
  const root = projectOf({
    'language/fold.ts': `import type { Lang } from './lang';`,
    'features/study/domain/card.ts': `import { fold } from '@/language/fold'; import { fsrs } from 'ts-fsrs'; import type { C } from '@/features/glossary/domain/concept';`,
    'features/study/domain/card.test.ts': `import { readFileSync } from 'node:fs'; import { x } from '../data';`,
    'features/study/schema.ts': `import { z } from 'zod'; import { card } from './domain/card';`,
    'features/study/data.ts': `import type { Db } from '@/lib/db'; import { card } from './domain/card'; import { x } from './data-search';`,
    'features/study/data-search.ts': `import type { Prisma } from '@/lib/db';`,
    'features/study/service.ts': `import * as data from './data'; import { getConcept } from '../glossary/service'; import type { C } from '../glossary/schema'; import { db } from '@/lib/db';`,
    'features/study/actions.ts': `import { grade } from './service'; import { schema } from './schema';`,
    'features/study/components/row.tsx': `import { grade } from '../actions'; import { Button } from '@/ui/button'; import { Other } from './other'; import { Link } from '@/i18n/navigation';`,
    'app/[locale]/page.tsx': `import { list } from '@/features/study/service'; import { Row } from '@/features/study/components/row'; import '../globals.css';`,
    'app/api/health/route.ts': `import { db } from '@/lib/db';`,
    'ui/label.tsx': `import type { Lang } from '@/language/lang';`,
    'i18n/request.ts':
      'export const load = (locale: string) => import(`../messages/$' + '{locale}.json`);',
    'lib/db.ts': `import { PrismaClient } from './generated/sqlite/client';`,
    'tests/integration/study.test.ts': `import { find } from '@/features/study/data';`,
  });
  expect(checkLayers(root).violations).toEqual([]);
});

test('refuses a project without a source file, which it would pass', () => {
  expect(() => checkLayers(projectOf({ 'README.md': '' }))).toThrow('no source file');
});
