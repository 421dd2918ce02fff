import { describe, expect, it } from 'vitest';
import { scriptOf } from './writing-script.js';

describe('scriptOf', () => {
  it.each([
    ['Zoë Ångström, PhD', 'Latin'],
    ['Анна Смирнова', 'Cyrillic'],
    ['Ελένη Παπαδοπούλου', 'Greek'],
    ['فاطمة الزهراء', 'Arabic'],
    ['נועה כהן', 'Hebrew'],
    ['प्रिया शर्मा', 'Devanagari'],
    ['王小青', 'Han'],
    ['さくら', 'Japanese'],
    ['佐藤 さくら', 'Japanese'],
    ['민지', 'Hangul'],
    ['สมชาย', 'Thai'],
    ['ＦＵＬＬ　ＷＩＤＴＨ', 'Latin'],
    ['ᚠᚢᚦᚨᚱᚲ', 'other'],
    ['Анна Smith', 'several'],
    ['Jo 李 (Mr)', 'Latin'],
  ])('of %s is %s', (name, script) => {
    expect(scriptOf(name)).toBe(script);
  });

  it.each(['', '  ', '123', '😀', '\u200b'])('of %j is not known', (name) => {
    expect(scriptOf(name)).toBeUndefined();
  });
});
