import { typeNames } from '../../core/value.js';
import { operators as known } from '../../index.js';
import { type Block, paragraph, terms } from './block.js';

/** Every comparison, each with an example. */
export const operators: readonly Block[] = [
  paragraph(`A test is written as a fact, a comparison, a colon and a value. Where a list is given, any
    of its values is enough, but for comparisons with one number, date or length of time.`),
  terms(
    ...known.map(
      ({ name, about, example, takes }) =>
        [name, `${about}; for: ${typesOf(takes)}`, example] as const,
    ),
  ),
  paragraph(`Instead of values, a list may be named: "note contains: { list: my-field }" takes the list
    "my-field" of the file, of one that it extends, or of your config. The lists of the owner are
    owner.employers, owner.clients, owner.groups, owner.events, owner.posts, owner.fields and
    owner.people.`),
];

function typesOf(takes: readonly (keyof typeof typeNames)[]): string {
  return takes.length === Object.keys(typeNames).length
    ? 'every fact'
    : takes.map((type) => typeNames[type]).join(', ');
}
