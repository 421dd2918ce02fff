import { z } from 'zod';
import { type Day, dayOf } from './day.js';
import { fold } from './text.js';

/** A text to look for: anything that is not blank once it is folded. */
export const textOperand = z
  .string()
  .refine((text) => fold(text).text !== '', { error: 'an empty text is never found' })
  .refine((text) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/u.test(text), {
    error: 'a control character is never found; in double quotes "\\b" is a backspace',
  });

/** A day written as `2026-01-31`. */
export const dayOperand = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u)
  .transform((text, context): Day => {
    const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
    const day = dayOf(year, month, date);
    if (day === undefined) context.addIssue({ code: 'custom', message: `there is no day ${text}` });
    return day ?? z.NEVER;
  });
