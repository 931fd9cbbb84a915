import type { Card } from '../domain/card';
import type { StudyContent } from '../domain/content';
import type { PostedEvent } from '../domain/event';
import type { SessionQueue } from '../domain/session-queue';
import { type Answer, done, failed } from './answer';

export interface PostProblem {
  id: string | null;
  code: string;
}

export interface PostAnswer {
  problems: PostProblem[];
  /** All that the post is about, as they are now. */
  cards: Card[];
}

export interface Post {
  sentAt: number;
  events: PostedEvent[];
}

export interface ContentsPage {
  concepts: StudyContent[];
  nextCursor: string | null;
}

/** What the browser asks of the server. Each answers with a code, `offline` without a connection. */
export interface StudyApi {
  post(post: Post): Promise<Answer<PostAnswer>>;
  readQueue(deckId: string | null, limit: number): Promise<Answer<SessionQueue>>;
  readContents(query: Record<string, string>): Promise<Answer<ContentsPage>>;
}

const PATIENCE_MILLIS = 20_000;
/** A post that is so short may outlive the page (64 KB in all). */
const SHORT_POST = 20_000;

/** @param userId whose pages these are: the server refuses for another, so that nobody answers into another's account */
export function makeApi(userId: string | null): StudyApi {
  const headers: Record<string, string> = userId ? { 'khamsap-learner': userId } : {};
  const read = <T>(path: string, query: Record<string, string>) =>
    request<T>(`${path}?${new URLSearchParams(query)}`, { headers });
  return {
    post: (post) => {
      const body = JSON.stringify(post);
      return request('events', {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body,
        keepalive: body.length <= SHORT_POST,
      });
    },
    readQueue: (deckId, limit) =>
      read('queue', { ...(deckId && { deck: deckId }), limit: String(limit) }),
    readContents: (query) => read('concepts', query),
  };
}

async function request<T>(path: string, init: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(`/api/v1/study/${path}`, {
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MILLIS),
      ...init,
    });
    const body: unknown = await response.json().catch(() => null);
    if (response.ok && body !== null) return done(body as T);
    return failed(codeOf(response.status, body));
  } catch {
    return failed('offline');
  }
}

function codeOf(status: number, body: unknown): string {
  if (status === 401) return 'unauthenticated';
  const { code } = (body ?? {}) as { code?: unknown };
  // A server that is on its way up or down is as good as none.
  if (typeof code !== 'string' || status >= 502) return 'offline';
  return code;
}
