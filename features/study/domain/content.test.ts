import { describe, expect, it } from 'vitest';
import type { Context } from '@/features/articles/domain/context';
import type { Lang } from '@/language/lang';
import { sentenceAfter } from './content';

const example = (text: string) => ({ id: text, texts: { en: text, vi: text, lo: text } });
const context = (lang: Lang, text: string): Context => ({
  lang,
  text,
  start: 0,
  end: 1,
  article: { slug: 'a', title: 'A', publisher: 'B' },
});

describe('the sentence after an answer', () => {
  const content = {
    examples: [example('own')],
    contexts: [context('lo', 'lo 1'), context('vi', 'vi 1'), context('lo', 'lo 2')],
  };
  const textAfter = (answers: number) => {
    const sentence = sentenceAfter(content, 'lo', answers);
    return sentence?.kind === 'example' ? sentence.texts.lo : sentence?.context.text;
  };

  it('is another one each time, those of articles in the language that is learnt', () => {
    expect([0, 1, 2, 3, 4].map(textAfter)).toEqual(['own', 'lo 1', 'lo 2', 'own', 'lo 1']);
  });

  it('is one of our own in what was kept before there were articles, or none', () => {
    expect(sentenceAfter({ examples: [example('own')] }, 'lo', 7)).toMatchObject({
      kind: 'example',
    });
    expect(sentenceAfter({ examples: [] }, 'lo', 7)).toBeUndefined();
  });
});
