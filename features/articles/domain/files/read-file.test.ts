import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentXml, docx, paragraphXml, withSizeOf } from './fixtures/docx';
import { readFile } from './read-file';
import { type FileProblem, type ReadText, UnreadableFile } from './read-text';

const bytes = (text: string) => new TextEncoder().encode(text);

async function problemOf(name: string, file: Uint8Array): Promise<FileProblem | ReadText> {
  try {
    return await readFile(name, file);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.problem;
    throw error;
  }
}

function utf16(text: string, isBigEndian: boolean): Uint8Array {
  const buffer = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return isBigEndian ? buffer.swap16() : buffer;
}

const sentence = 'Hai bên nhất trí tăng cường hợp tác trong lĩnh vực giáo dục và y tế. ';

const page = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Tin mới - Báo Thử</title>
<meta property="og:title" content="Hai nước tăng cường hợp tác">
<meta property="og:site_name" content="Báo Thử">
<meta property="article:published_time" content="2021-09-05T22:30:00+07:00">
<script>document.title = 'run'; window.ran = true;</script>
<style>p { color: red }</style></head>
<body><nav><a href="/">Trang chủ</a> <a href="/the-gioi">Thế giới</a></nav>
<article><h1>Hai nước tăng cường hợp tác</h1>
<p>${sentence.repeat(4)}<script>alert(1)</script></p>
<p onclick="alert(2)">${sentence.repeat(3)}<a href="https://example.org">Đọc thêm</a></p>
<p><img src="https://example.org/x.png" onerror="alert(3)">${sentence.repeat(3)}</p>
<ul><li>Một</li><li>Hai</li></ul></article>
<footer>Bản quyền</footer></body></html>`;

describe('plain text', () => {
  it('is read as UTF-8, and as UTF-16 where it says so', async () => {
    expect(await readFile('a.txt', bytes('Tiếng Việt, ລາວ'))).toEqual({ text: 'Tiếng Việt, ລາວ' });
    expect(await readFile('A.TXT', bytes('\uFEFFa'))).toEqual({ text: 'a' });
    expect(await readFile('a.txt', utf16('ລາວ và Việt', false))).toEqual({ text: 'ລາວ và Việt' });
    expect(await readFile('a.txt', utf16('ລາວ và Việt', true))).toEqual({ text: 'ລາວ và Việt' });
  });

  it('in another encoding is a problem, not a broken text', async () => {
    const latin = Uint8Array.from(Buffer.from('café au lait à volonté', 'latin1'));
    expect(await problemOf('a.txt', latin)).toBe('encoding');
  });

  it('that is none is told by what is in it', async () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]);
    for (const name of ['a.txt', 'a.md', 'a.html']) {
      expect(await problemOf(name, png)).toBe('binary');
      expect(await problemOf(name, docx(paragraphXml('A')))).toBe('binary');
    }
    expect(await problemOf('a.docx', png)).toBe('kind');
    expect(await problemOf('a.docx', bytes('Text'))).toBe('kind');
    expect(await problemOf('a.txt', bytes('%PDF-1.7 text'))).toBe('kind');
    expect(await problemOf('a.txt', bytes('{\\rtf1 text}'))).toBe('kind');
    expect(await problemOf('a.pdf', bytes('Text'))).toBe('kind');
    expect(await problemOf('text', bytes('Text'))).toBe('kind');
    expect(await problemOf('a.txt', bytes(''))).toBe('empty');
    expect(await problemOf('a.txt', bytes(' \n\n '))).toBe('noText');
  });

  it('of a megabyte in one word is read', async () => {
    expect((await readFile('a.txt', bytes('a'.repeat(1_000_000)))).text).toHaveLength(1_000_000);
  });
});

describe('a saved page', () => {
  it('is its main content and what it says about itself; nothing of it runs', async () => {
    const read = await readFile('trang.html', bytes(page));
    expect(read).toMatchObject({
      title: 'Hai nước tăng cường hợp tác',
      publisher: 'Báo Thử',
      publishedOn: '2021-09-05',
      lang: 'vi',
    });
    expect(read.text).toContain('Hai bên nhất trí');
    expect(read.text).toContain('- Một');
    expect(read.text.split('\n\n').length).toBeGreaterThan(2);
    expect(read.text).not.toMatch(/alert|ran|color|Trang chủ|Bản quyền|example\.org|<|onclick/u);
    expect('ran' in globalThis).toBe(false);
  });

  it('is known under the name of a text', async () => {
    expect((await readFile('a.txt', bytes(page))).lang).toBe('vi');
  });

  it('without a main content is all of its text', async () => {
    const read = await readFile('a.html', bytes('<p>Short &amp; plain.</p><p>Two.</p>'));
    expect(read.text).toBe('Short & plain.\n\nTwo.');
  });

  it('takes no dates or languages that are none', async () => {
    const html = `<html lang="fr"><head><meta name="date" content="2021-13-45"></head><body><p>${sentence}</p></body></html>`;
    const read = await readFile('a.html', bytes(html));
    expect(Object.keys(read)).not.toContain('publishedOn');
    expect(Object.keys(read)).not.toContain('lang');
  });

  it('with a million tags is refused', async () => {
    expect(await problemOf('a.html', bytes('<p>a'.repeat(1_000_000)))).toBe('tooComplex');
  });
});

describe('Markdown', () => {
  it('is text with its first heading as title', async () => {
    const markdown =
      '# A *title*\n\nA **bold** [link](https://example.org) and `code`.\n\n- one\n- two\n';
    expect(await readFile('a.md', bytes(markdown))).toEqual({
      title: 'A title',
      text: 'A bold link and code.\n\n- one\n- two',
    });
  });

  it('knows what stands in front of it', async () => {
    const front =
      '---\ntitle: "Named"\npublisher: Paper\ndate: 2021-09-05\nlang: lo\n---\n\nText.\n';
    expect(await readFile('a.md', bytes(front))).toEqual({
      title: 'Named',
      publisher: 'Paper',
      publishedOn: '2021-09-05',
      lang: 'lo',
      text: 'Text.',
    });
  });

  it('has no scripts', async () => {
    const read = await readFile('a.md', bytes('One.\n\n<script>alert(1)</script>\n\nTwo.'));
    expect(read.text).toBe('One.\n\nTwo.');
  });
});

describe('a Word document', () => {
  it('is its paragraphs', async () => {
    const core = strToU8('<x><dc:title>Named &amp; known</dc:title></x>');
    const file = docx(paragraphXml('ສະພາແຫ່ງຊາດ.') + paragraphXml('Two &amp; three.'), {
      'docProps/core.xml': core,
    });
    expect(await readFile('a.docx', file)).toEqual({
      title: 'Named & known',
      text: 'ສະພາແຫ່ງຊາດ.\n\nTwo & three.',
    });
  });

  it('without a text has none', async () => {
    expect(await problemOf('a.docx', docx('<w:p/>'))).toBe('noText');
  });

  it('that is another zip file is told', async () => {
    expect(await problemOf('a.docx', zipSync({ 'a.txt': strToU8('Text') }))).toBe('kind');
  });

  it('that is a bomb is not unpacked', async () => {
    expect(await problemOf('a.docx', docx('<w:p/>'.repeat(6_000_000)))).toBe('bomb');
  });

  it('leaves parts alone that are not needed, however large', async () => {
    const file = docx(paragraphXml('A.'), { 'word/media/a.bmp': new Uint8Array(40_000_000) });
    expect(await readFile('a.docx', file)).toEqual({ text: 'A.' });
  });

  it('that lies about its size is broken', async () => {
    const file = docx(paragraphXml('A sentence. ').repeat(2000));
    expect(await problemOf('a.docx', withSizeOf(file, 'word/document.xml', 500))).toBe('broken');
    const { length } = documentXml(paragraphXml('A sentence. ').repeat(2000));
    expect(await problemOf('a.docx', withSizeOf(file, 'word/document.xml', length + 9))).toBe(
      'broken',
    );
    expect(await problemOf('a.docx', withSizeOf(file, 'word/document.xml', 2 ** 31))).toBe('bomb');
  });

  it('with declarations or cut off is refused', async () => {
    const entities = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
    const file = docx('', {
      'word/document.xml': strToU8(documentXml(paragraphXml('&b;'), entities)),
    });
    expect(await problemOf('a.docx', file)).toBe('declarations');
    const whole = docx(paragraphXml('A.'));
    expect(await problemOf('a.docx', whole.subarray(0, whole.length / 2))).toBe('broken');
    const cut = strToU8(documentXml(paragraphXml('A.')).slice(0, -20));
    expect(await problemOf('a.docx', docx('', { 'word/document.xml': cut }))).toBe('broken');
  });
});
