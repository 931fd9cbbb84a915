// Every server action of the build, called over HTTP as each wrong person and from another site: none is forgotten.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { createUser, password } from './support/khamsap';
import { type Server, startServer } from './support/server';
import { expect, test } from './support/test';

const id = randomUUID();

interface Action {
  id: string;
  exportedName: string;
  /** A page that has it. */
  path: string;
}

interface Manifest {
  node: Record<string, { exportedName: string; workers: Record<string, unknown> }>;
}

/** An address of a route such as `app/[locale]/(site)/links/[token]/page`. */
const pathOf = (route: string): string =>
  route
    .replace(/^app|\/\([^)]*\)|\/page$/gu, '')
    .replace('[locale]', 'en')
    .replace('[slug]', 'national-assembly-of-laos')
    .replace(/\[\w+\]/gu, id);

/** The actions of the build under test, by name. */
function actionsOfBuild(): Map<string, Action> {
  const folder = process.env.KHAMSAP_DIST_DIR ?? '.next';
  const manifest = readFileSync(`${folder}/server/server-reference-manifest.json`, 'utf8');
  const { node } = JSON.parse(manifest) as Manifest;
  return new Map(
    Object.entries(node).map(([id, { exportedName, workers }]) => {
      const path = pathOf(Object.keys(workers)[0] ?? '');
      return [exportedName, { id, exportedName, path }];
    }),
  );
}

const wrong = ['nobody', 'learner', 'contributor', 'deactivated'] as const;
type Wrong = (typeof wrong)[number];
type Code = 'unauthenticated' | 'forbidden' | 'notFound' | 'invalid' | 'ok';

const learnersUp: Partial<Record<Wrong, Code>> = {
  nobody: 'unauthenticated',
  deactivated: 'unauthenticated',
};
const contributorsUp = { ...learnersUp, learner: 'forbidden' } as const;
const editorsUp = { ...contributorsUp, contributor: 'forbidden' } as const;

const concept = {
  id,
  category: 'institution',
  status: 'draft',
  terms: [{ lang: 'en', text: 'Nobody may', type: 'fullForm', status: 'preferred' }],
};

/** What each action is sent, and what each wrong person is answered. */
const expectations: Record<string, { args: unknown[]; codes: Partial<Record<Wrong, Code>> }> = {
  redeemLinkAction: {
    args: ['no-such-token', { name: 'A', email: 'a@example.org', password }],
    codes: { nobody: 'notFound', learner: 'notFound' },
  },
  requestResetAction: {
    args: ['nobody@example.org', 'en'],
    codes: { nobody: 'ok', learner: 'ok' },
  },
  inviteAction: { args: [{ email: 'x@example.org', role: 'admin' }, 'en'], codes: editorsUp },
  resetLinkAction: { args: [id, 'en'], codes: editorsUp },
  setRoleAction: { args: [id, 'admin'], codes: editorsUp },
  setActiveAction: { args: [id, false], codes: editorsUp },
  saveConceptAction: { args: [{ concept, version: 0 }], codes: contributorsUp },
  checkTextAction: { args: [{ lang: 'en', text: 'A text.' }], codes: editorsUp },
  saveArticleAction: {
    args: [{ id, version: 0, lang: 'en', title: 'Nobody may', publisher: 'A', text: 'A text.' }],
    codes: editorsUp,
  },
  saveAlignmentAction: {
    args: [{ id, version: 1, originalVersion: 1, rows: [[1, 1]] }],
    codes: editorsUp,
  },
  archiveArticleAction: { args: [{ id, version: 1, isArchived: true }], codes: editorsUp },
  rejectCandidateAction: { args: [{ lang: 'en', text: 'Nobody may' }], codes: editorsUp },
  restoreCandidateAction: { args: [{ lang: 'en', text: 'Nobody may' }], codes: editorsUp },
  mergeCandidateAction: {
    args: [{ article: 'nobody-may', conceptId: id, text: 'Nobody may' }],
    codes: editorsUp,
  },
  unmergeCandidateAction: { args: [{ conceptId: id, version: 2 }], codes: editorsUp },
  readForMergeAction: { args: [id, 1], codes: contributorsUp },
  proposeAction: {
    args: [{ concept, version: 1, proposalVersion: 0, reason: '', submit: true }],
    codes: contributorsUp,
  },
  acceptProposalAction: { args: [id, 1], codes: editorsUp },
  returnProposalAction: { args: [id, 'no'], codes: editorsUp },
  withdrawProposalAction: { args: [id], codes: contributorsUp },
  restoreRevisionAction: { args: [id, 1, 1], codes: editorsUp },
  flagConceptAction: { args: [{ conceptId: id, reason: 'x' }], codes: learnersUp },
  closeFlagAction: { args: [id, { status: 'resolved' }], codes: editorsUp },
  changeConceptsAction: {
    args: [{ items: [{ id, version: 1 }], change: { category: 'office' } }],
    codes: editorsUp,
  },
  undoChangesAction: { args: [[{ id, version: 2, restore: 1 }]], codes: editorsUp },
  readQueuesAction: { args: [], codes: editorsUp },
  saveViewAction: { args: [{ name: 'x', query: '' }], codes: editorsUp },
  deleteViewAction: { args: [id], codes: editorsUp },
  chooseAction: { args: [id, { rows: 'all', choice: 'new' }], codes: editorsUp },
  chooseColumnsAction: {
    args: [id, { headerRow: 0, separator: 'bar', columns: [] }],
    codes: editorsUp,
  },
  reopenColumnsAction: { args: [id], codes: editorsUp },
  applyImportAction: { args: [id, { publishing: 'draft', category: 'policy' }], codes: editorsUp },
  undoImportAction: { args: [id], codes: editorsUp },
  dropImportAction: { args: [id], codes: editorsUp },
  dismissMissAction: { args: ['x'], codes: editorsUp },
  restoreMissAction: {
    args: [{ query: 'x', days: [{ day: '2026-11-26', count: 1 }] }],
    codes: editorsUp,
  },
  saveDeckAction: {
    args: [{ id, kind: 'category', source: 'forum', name: null, isTyped: false }],
    codes: learnersUp,
  },
  studyArticleAction: {
    args: [{ articleId: id, deckId: id }],
    codes: { ...learnersUp, learner: 'notFound' },
  },
  removeDeckAction: { args: [id], codes: { ...learnersUp, learner: 'notFound' } },
  addToListAction: { args: [{ deckId: id, conceptIds: [id] }], codes: learnersUp },
  removeFromListAction: { args: [{ deckId: id, conceptIds: [id] }], codes: learnersUp },
  saveSettingsAction: { args: [{}], codes: { ...learnersUp, learner: 'invalid' } },
  // Of the page of somebody else.
  saveNoteAction: { args: [{}, id], codes: { ...learnersUp, learner: 'unauthenticated' } },
  trainAction: { args: [], codes: { ...learnersUp, learner: 'invalid' } },
  importGuestAction: { args: [{}], codes: { ...learnersUp, learner: 'invalid' } },
  deleteStudyDataAction: { args: [], codes: learnersUp },
};

// One server for all of them.
test.describe.configure({ mode: 'default' });

let server: Server;
const cookies: Partial<Record<Wrong, string>> = {};

test.beforeAll(async () => {
  server = await startServer(`actions-${test.info().workerIndex}`, { LOG_LEVEL: 'fatal' });
  for (const who of ['learner', 'contributor', 'deactivated'] as const) {
    const email = `${who}@example.org`;
    await createUser(server.databaseUrl, email, who === 'deactivated' ? 'editor' : who);
    const response = await fetch(`${server.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ email, password }),
    });
    const set = response.headers.getSetCookie();
    cookies[who] = set.map((one) => one.split(';', 1)[0]).join('; ');
  }
  // With its session left behind, as if it had been stolen.
  write(
    "UPDATE User SET deactivatedAt = '2026-01-01T00:00:00.000+00:00' WHERE email LIKE 'deact%'",
  );
});

test.afterAll(() => server.stop());

const database = () => new Database(server.databaseUrl.replace(/^file:/, ''));

function write(sql: string): void {
  const opened = database();
  opened.prepare(sql).run();
  opened.close();
}

/** What the database holds, but for sessions and counted tries. */
function content(): string {
  const opened = database();
  try {
    const tables = opened
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'SearchText%'",
      )
      .pluck()
      .all() as string[];
    const kept = tables.filter((name) => !['Session', 'RateLimit'].includes(name));
    return JSON.stringify(
      kept.map((name) => [name, opened.prepare(`SELECT * FROM "${name}"`).all()]),
      (_, value) => (typeof value === 'bigint' ? String(value) : value),
    );
  } finally {
    opened.close();
  }
}

/** Calls an action as the browser does. */
async function call(action: Action, args: unknown[], headers: Record<string, string> = {}) {
  return fetch(server.url + action.path, {
    method: 'POST',
    headers: {
      accept: 'text/x-component',
      'content-type': 'text/plain;charset=UTF-8',
      'next-action': action.id,
      origin: server.url,
      ...headers,
    },
    body: JSON.stringify(args),
  });
}

async function codeOf(response: Response): Promise<string> {
  const text = await response.text();
  const line = text.split('\n').find((one) => one.startsWith('1:'));
  const answer = JSON.parse(line?.slice(2) ?? 'null') as { ok: boolean; code?: string } | null;
  return answer?.ok ? 'ok' : (answer?.code ?? `no answer, ${response.status}`);
}

test('each action of the build is in the list of this test', () => {
  expect([...actionsOfBuild().keys()].sort()).toEqual(Object.keys(expectations).sort());
});

test('the wrong person gets the same answer from every action, and nothing changes', async () => {
  const before = content();
  const actions = actionsOfBuild();
  for (const [name, { args, codes }] of Object.entries(expectations)) {
    const action = actions.get(name);
    if (!action) continue;
    for (const who of wrong) {
      const expected = codes[who];
      if (!expected) continue;
      const cookie = cookies[who];
      const response = await call(action, args, cookie ? { cookie } : {});
      expect(await codeOf(response), `${name} as ${who}`).toBe(expected);
    }
  }
  expect(content()).toBe(before);
});

test('no action is answered to another site', async () => {
  const before = content();
  for (const action of actionsOfBuild().values()) {
    const { args } = expectations[action.exportedName] ?? { args: [] };
    const cookie = cookies.contributor ?? '';
    const response = await call(action, args, { cookie, origin: 'https://elsewhere.example' });
    expect(response.status, action.exportedName).toBeGreaterThanOrEqual(400);
    expect(await response.text()).not.toContain('"ok":true');
  }
  expect(content()).toBe(before);
});
