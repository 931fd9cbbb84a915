// Files that editors bring in, read in a thread of their own; and the route that they come by.
import { describe, expect, it } from 'vitest';
import { GET as progress } from '@/app/api/admin/articles/progress/route';
import { POST } from '@/app/api/admin/articles/text/route';
import { readArticleFile } from '@/features/articles/service-files';
import { testDatabase } from './support/database';

await testDatabase();

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a file', () => {
  it('is read in a thread', async () => {
    expect(await readArticleFile('a.md', bytes('# Title\n\nText.'))).toEqual({
      ok: true,
      data: { title: 'Title', text: 'Text.' },
    });
  });

  it('one after the other, whatever becomes of the one before', async () => {
    const [bad, good] = await Promise.all([
      readArticleFile('a.docx', bytes('Text')),
      readArticleFile('a.txt', bytes('Text')),
    ]);
    expect(bad).toEqual({ ok: false, code: 'invalid', fieldErrors: { file: 'kind' } });
    expect(good).toEqual({ ok: true, data: { text: 'Text' } });
  });

  it('that is too large, or has too much text, is told', async () => {
    const problem = async (size: number) => {
      const read = await readArticleFile('a.txt', bytes('a'.repeat(size)));
      return read.ok ? null : read.fieldErrors?.file;
    };
    expect(await problem(10 * 1024 * 1024)).toBe('tooLarge');
    expect(await problem(1_000_001)).toBe('tooLong');
  });

  it('that ends the call stack does not end the server', async () => {
    const deep = bytes(`${'>'.repeat(100_000)} a`);
    expect(await readArticleFile('a.md', deep)).toMatchObject({
      fieldErrors: { file: 'tooComplex' },
    });
  });
});

describe('the route', () => {
  it('is for editors', async () => {
    const body = new FormData();
    body.append('file', new File(['Text'], 'a.txt'));
    const request = new Request('http://localhost/api/admin/articles/text', {
      method: 'POST',
      body,
    });
    expect((await POST(request)).status).toBe(401);
    const asked = new Request('http://localhost/api/admin/articles/progress');
    expect((await progress(asked)).status).toBe(401);
  });
});
