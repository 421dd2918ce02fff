import { type FactGroup, factGroups } from '../../core/fact.js';
import { typeNames } from '../../core/value.js';
import { facts as known } from '../../index.js';
import { type Block, heading, paragraph, terms } from './block.js';

const titles: Readonly<Record<FactGroup, string>> = {
  sender: 'The sender',
  note: 'The note',
  time: 'Time',
  relationship: 'What is between you',
  other: 'Others',
};

/** Every fact by its group. */
export const facts: readonly Block[] = [
  paragraph(`What a test may be about. The type in brackets says how it may be compared: "screen help
    operators". "screen facts FILE" shows which of them a file has.`),
  ...factGroups.flatMap((group) => {
    const all = known.filter((fact) => fact.group === group);
    if (all.length === 0) return [];
    return [
      heading(titles[group]),
      terms(
        ...all.map(({ name, type, about }) => [name, `${about} (${typeNames[type]})`] as const),
      ),
    ];
  }),
  heading('Columns of your own'),
  paragraph(`Any other column of the file is a text by its own name: a column "Hair colour" is
    column.hair-colour. Columns that say one of the facts above by another name are named in the
    config: "screen help files".`),
];
