import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGS } from '@/language/lang';
import { settingsSchema } from '../schema';
import { chooseLanguage, type LanguageSlot, languagesOf, slotsOf } from './language-slots';
import { defaultSettings } from './settings';

const slots = slotsOf({ known: ['en'], learnt: ['lo'] });

describe('the choice of languages', () => {
  it('reads and writes the lists', () => {
    const languages = { known: ['vi'], learnt: ['lo', 'en'] } as const;
    expect(languagesOf(slotsOf(languages))).toEqual(languages);
    expect(languagesOf(slotsOf({ known: [], learnt: [] }))).toEqual({
      known: ['en'],
      learnt: ['vi'],
    });
  });

  it('changes places where a language is chosen twice', () => {
    expect(chooseLanguage(slots, 'known', 'lo')).toMatchObject({ known: 'lo', learnt: 'en' });
    expect(chooseLanguage(slots, 'known', 'vi')).toMatchObject({ known: 'vi', learnt: 'lo' });
    expect(chooseLanguage(slots, 'alsoKnown', 'lo')).toMatchObject({
      alsoKnown: 'lo',
      learnt: 'vi',
    });
    const both = chooseLanguage(slots, 'alsoLearnt', 'vi');
    expect(chooseLanguage(both, 'alsoKnown', 'lo')).toEqual({
      known: 'en',
      alsoKnown: 'lo',
      learnt: 'vi',
      alsoLearnt: null,
    });
    expect(chooseLanguage(both, 'learnt', 'vi')).toMatchObject({ learnt: 'vi', alsoLearnt: 'lo' });
    expect(chooseLanguage(both, 'alsoLearnt', null)).toEqual(slots);
    expect(chooseLanguage(both, 'learnt', null)).toEqual(both);
  });

  it('always leads to something that can be saved', () => {
    const step = fc.tuple(
      fc.constantFrom<LanguageSlot>('known', 'alsoKnown', 'learnt', 'alsoLearnt'),
      fc.constantFrom(...LANGS, null),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let state = slots;
        for (const [slot, lang] of steps) {
          state = chooseLanguage(state, slot, lang);
          const settings = { ...defaultSettings('en'), ...languagesOf(state) };
          expect(settingsSchema.safeParse(settings).success).toBe(true);
          if (lang) expect(state[slot]).toBe(lang);
        }
      }),
    );
  });
});
