import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isClusterBoundary } from '@/language/cluster';
import { laoText } from '@/language/fixtures/arbitraries';
import { laoSoundKey, latinSoundKey } from '@/language/lao-sound';
import { soundRanges } from './sound-ranges';

const sounding = (text: string, latin: string) =>
  soundRanges(text, latinSoundKey(latin)).map(({ start, end }) => text.slice(start, end));

describe('the letters that sound as a key', () => {
  it.each([
    ['ສະພາແຫ່ງຊາດ', 'sapha', 'ສະພາ'],
    ['ສະພາແຫ່ງຊາດ', 'heng xat', 'ແຫ່ງຊາດ'],
    ['ສະພາ\u200Bແຫ່ງ\u200Bຊາດ', 'sapha heng xat', 'ສະພາ\u200Bແຫ່ງ\u200Bຊາດ'],
    ['ນະຄອນຫຼວງວຽງຈັນ', 'viangchan', 'ວຽງຈັນ'],
  ])('in %s, of %s, are %s', (text, latin, letters) => {
    expect(sounding(text, latin)).toEqual([letters]);
  });

  it('are none where it does not sound so', () => {
    expect(soundRanges('ສະພາ', 'kaison')).toEqual([]);
    expect(soundRanges('', 'kaison')).toEqual([]);
  });

  it('are the whole text or less for its own sound, cut between letters', () => {
    fc.assert(
      fc.property(laoText, (text) => {
        const sound = laoSoundKey(text);
        fc.pre(sound !== '');
        const [range] = soundRanges(text, sound);
        expect(range?.start).toBe(0);
        expect(isClusterBoundary(text, range?.end ?? -1)).toBe(true);
        expect(laoSoundKey(text.slice(0, range?.end)).startsWith(sound)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
