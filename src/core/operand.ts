import { type Day, dayOf } from './day.js';
import { fold } from './text.js';
import { isPhrase } from './written-phrase.js';

/** An operand as its operator takes it, or why it can't be one. */
export type ReadOperand<O> =
  | { readonly success: true; readonly data: O }
  /** `refusal` says what is wrong where the type is right; undefined where it is not. */
  | { readonly success: false; readonly refusal?: string };

/**
 * How one operand of a rule file is read. Every run reads some, most runs nothing else that is
 * shaped: so these few are not made with zod, which takes longer to load than such a run.
 */
export class OperandType<O> {
  readonly safeParse: (value: unknown) => ReadOperand<O>;

  constructor(read: (value: unknown) => ReadOperand<O>) {
    this.safeParse = read;
  }

  /** The operand; throws where it can't be read. */
  parse(value: unknown): O {
    const read = this.safeParse(value);
    if (!read.success) throw new TypeError(read.refusal ?? 'an operand of another type');
    return read.data;
  }

  /** The same, but for operands that the test doesn't hold for, which are refused with the words. */
  refine(test: (operand: O) => boolean, refusal: string): OperandType<O> {
    return new OperandType((value) => {
      const read = this.safeParse(value);
      return read.success && !test(read.data) ? { success: false, refusal } : read;
    });
  }
}

export const numberOperand = new OperandType<number>((value) =>
  Number.isFinite(value) ? { success: true, data: Number(value) } : { success: false },
);

export const flagOperand = new OperandType<boolean>((value) =>
  typeof value === 'boolean' ? { success: true, data: value } : { success: false },
);

/** Any text, the empty one too. */
export const anyTextOperand = new OperandType<string>((value) =>
  typeof value === 'string' ? { success: true, data: value } : { success: false },
);

/** A text to look for: anything that is not blank once it is folded. */
export const textOperand = anyTextOperand
  .refine((text) => fold(text).text !== '', 'an empty text is never found')
  .refine(
    (text) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/u.test(text),
    'a control character is never found; in double quotes "\\b" is a backspace',
  );

/** The longest phrase that is accepted, in UTF-16 units. */
const maxPhraseLength = 500;

/** A phrase, as the index of phrases takes it. */
export const phraseOperand = textOperand
  .refine((text) => text.length <= maxPhraseLength, `longer than ${maxPhraseLength} characters`)
  .refine(isPhrase, '* stands after the letters of a word, and ... between two words');

/** A day written as `2026-01-31`. */
export const dayOperand = new OperandType<Day>((value) => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/u.test(value)) return { success: false };
  const [year = 0, month = 0, date = 0] = value.split('-').map(Number);
  const day = dayOf(year, month, date);
  return day === undefined
    ? { success: false, refusal: `there is no day ${value}` }
    : { success: true, data: day };
});
