import { type Invitation } from '../core/invitation.js';
import { type WrittenExample } from '../core/written.js';

/** The invitation of an example: it has exactly the facts that are given. */
export function exampleInvitation({ given, place }: WrittenExample): Invitation {
  const { file, line } = place;
  return {
    id: 'example',
    source: 'example',
    mayBeAnswered: false,
    file,
    row: 1,
    line,
    columns: [],
    values: [],
    cell: (fact) => {
      const written = Object.hasOwn(given, fact) ? given[fact] : undefined;
      return written && { column: fact, value: written.value };
    },
  };
}
