import { newCard } from '../domain/card';
import { cardKey } from '../domain/card-key';
import type { StudyContent } from '../domain/content';
import type { Deed, Rating, ReviewEvent } from '../domain/event';
import { defaultSettings } from '../domain/settings';
import { done, failed } from './answer';
import type { Post, StudyApi } from './api';
import { openDatabase, type StudyDatabase } from './database';
import { makeEvent } from './events';
import type { NewEvent } from './store';

/** Thursday 26 November 2026, 10:00 in Vientiane. */
export const MORNING = Date.UTC(2026, 10, 26, 3);
export const settings = defaultSettings('en');

let opened = 0;

/** An empty database of its own. */
export function freshDatabase(): StudyDatabase {
  opened++;
  return openDatabase(`test-${opened}`);
}

/** The same as after a reload. */
export function reopen(db: StudyDatabase): StudyDatabase {
  db.close();
  return openDatabase(db.name.replace('khamsap-study-', ''));
}

export const conceptId = (n: number): string =>
  `0190aaaa-0000-7000-8000-${String(n).padStart(12, '0')}`;

export function content(n: number, word = `term ${n}`): StudyContent {
  const term = (lang: 'en' | 'vi' | 'lo', text: string) => ({
    lang,
    text,
    type: 'fullForm',
    status: 'preferred',
  });
  return {
    id: conceptId(n),
    slug: `term-${n}`,
    category: 'institutions',
    terms: [term('en', word), term('vi', `từ ${n}`), term('lo', `ຄຳ ${n}`)],
    definitions: [],
    examples: [],
  };
}

export const keyOf = (n: number) => cardKey(conceptId(n), { from: 'lo', to: 'en' });

export function newEvent(n: number, deed: Deed, at: number): NewEvent {
  const event = makeEvent(keyOf(n), deed, settings, { device: at, correction: 0 });
  return { event, timeZone: settings.timeZone, sessionId: 's', before: newCard(event.cardKey) };
}

export const answer = (rating: Rating): Deed => ({ kind: 'answer', rating, durationMillis: 1_000 });
export const good = answer(3);

interface FakeServer {
  kept: Map<string, string>;
  concepts: StudyContent[];
  posts: Post[];
  requests: Record<string, string>[];
  /** Before the request is heard, or after it was carried out. */
  fails: null | 'before' | 'after';
  code: string;
  refused: Map<string, string>;
  api: StudyApi;
}

/** A server that keeps events by id, and can be told to fail. */
export function fakeServer(concepts: readonly StudyContent[] = []): FakeServer {
  const kept = new Map<string, string>();
  const server: FakeServer = {
    kept,
    concepts: [...concepts],
    posts: [],
    requests: [],
    fails: null,
    code: 'offline',
    refused: new Map(),
    api: {
      post: async (post) => {
        server.posts.push(post);
        if (server.fails === 'before') return failed(server.code);
        const problems = post.events.flatMap(({ id }) => {
          const code = server.refused.get(id);
          return code ? [{ id, code }] : [];
        });
        for (const event of post.events) {
          if (server.refused.has(event.id)) continue;
          const text = JSON.stringify(event);
          if ((kept.get(event.id) ?? text) !== text) throw new Error('another content');
          kept.set(event.id, text);
        }
        return server.fails === 'after' ? failed('offline') : done({ problems, cards: [] });
      },
      readQueue: async () => failed('offline'),
      readContents: async (query) => {
        server.requests.push(query);
        if (server.fails) return failed(server.code);
        const { ids, after = '', limit = '50' } = query;
        const found = server.concepts.filter(({ id }) => (ids ? ids.includes(id) : id > after));
        const page = found.slice(0, Number(limit));
        return done({
          concepts: ids ? found : page,
          nextCursor: !ids && found.length > page.length ? (page.at(-1)?.id ?? null) : null,
        });
      },
    },
  };
  return server;
}

export async function eventsOf(db: StudyDatabase): Promise<ReviewEvent[]> {
  return (await db.events.toArray()).map(({ event }) => event);
}
