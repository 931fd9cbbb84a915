import { describe, expect, it } from 'vitest';
import { stemsOf } from './english-forms';

describe('the words that an English word may be a form of', () => {
  it.each([
    ['assemblies', 'assembly'],
    ['parties', 'party'],
    ['congresses', 'congress'],
    ['forums', 'forum'],
    ['fora', 'forum'],
    ['crises', 'crisis'],
    ['chairmen', 'chairman'],
    ['chairwomen', 'chairwoman'],
    ['branches', 'branch'],
    ['taxes', 'tax'],
    ['memoranda', 'memorandum'],
    ['wolves', 'wolf'],
    ["party's", 'party'],
    ["congress's", 'congress'],
    ["parties's", 'party'],
    ['pms', 'pm'],
    ['ais', 'ai'],
  ])('%s: %s', (form, word) => {
    expect(stemsOf(form)).toContain(word);
  });

  it.each(['news', 'congress', 'status', 'analysis', 'laos', 'as', 'party', ''])(
    'no plural: %s',
    (word) => {
      expect(stemsOf(word)).toEqual([]);
    },
  );
});
