import { type Days } from './day.js';
import { type Fact } from './fact.js';
import { type Interval } from './interval.js';
import { type Cell, type Invitation, profileKeyOf } from './invitation.js';
import { type CellValue, type Value, isBlank, readValue } from './value.js';
import { Text } from './text.js';

/** What another file says of a person. */
interface Profile {
  /** Which of the files, in the order in which they were named, from 0. */
  readonly from: number;
  readonly file: string;
  readonly line: number;
  /** The facts it says and their columns, shared by all profiles that say the same. */
  readonly shape: ReadonlyMap<string, { readonly column: string; readonly at: number }>;
  readonly values: readonly CellValue[];
}

/** Two files that say different things of one fact of one sender. The first is believed. */
export interface Disagreement {
  readonly invitation: Invitation;
  readonly fact: string;
  readonly believed: Cell;
  readonly other: Cell;
}

/** How many of a file's profiles are of senders, and of how many invitations. */
export interface ProfileTally {
  readonly profiles: number;
  readonly matched: number;
  readonly invitations: number;
}

/** Whether a fact is about the person and not about the invitation, so that a profile can say it. */
function isOfProfile({ name, group }: Fact): boolean {
  return name !== 'profile-url' && group !== 'note' && group !== 'time';
}

/** People may call themselves differently in two files, and neither is wrong. */
const names: ReadonlySet<string> = new Set(['name', 'first-name', 'last-name']);

/**
 * The profiles of files that were named beside the invitations, found by the addresses of profiles.
 * Only what the given facts need is kept.
 */
export class Profiles {
  readonly #facts: ReadonlyMap<string, Fact>;
  readonly #byKey = new Map<string, Profile[]>();
  readonly #shapes = new Map<string, Profile['shape']>();
  readonly #counts: { profiles: number; matched: Set<Profile>; invitations: number }[] = [];

  constructor(facts: readonly Fact[]) {
    this.#facts = new Map(facts.filter(isOfProfile).map((fact) => [fact.name, fact]));
  }

  /** Takes up a profile of the file that is the `from`th; one without an address is nobody's. */
  add(row: Invitation, from: number): void {
    const counts = this.#countsOf(from);
    counts.profiles += 1;
    const key = keyOf(row);
    if (key === undefined) return;
    const cells = [...this.#facts.values()].flatMap((fact) => {
      const cell = row.cell(fact.name);
      return cell === undefined || read(fact, cell) === undefined
        ? []
        : [[fact.name, cell] as const];
    });
    const values = cells.map(([, { value }]) => value);
    const profile = { from, file: row.file, line: row.line, shape: this.#shapeOf(cells), values };
    const others = this.#byKey.get(key);
    if (others === undefined) this.#byKey.set(key, [profile]);
    else others.push(profile);
  }

  /**
   * The invitation with what the profiles add. What it says itself is believed first, then the file
   * that was named first; what differs is told to `disagree`.
   */
  join(invitation: Invitation, disagree: (disagreement: Disagreement) => void): Invitation {
    const profiles = this.#byKey.get(keyOf(invitation) ?? '') ?? [];
    if (profiles.length === 0) return invitation;
    for (const profile of profiles) this.#countsOf(profile.from).matched.add(profile);
    for (const from of new Set(profiles.map((profile) => profile.from)))
      this.#countsOf(from).invitations += 1;
    this.#compare(invitation, profiles, disagree);
    return {
      ...invitation,
      cell: (fact) => ownOr(invitation, fact, () => cellsOf(profiles, fact)[0]),
    };
  }

  /** What became of the profiles of the `from`th file. */
  tally(from: number): ProfileTally {
    const { profiles, matched, invitations } = this.#countsOf(from);
    return { profiles, matched: matched.size, invitations };
  }

  #countsOf(from: number) {
    return (this.#counts[from] ??= { profiles: 0, matched: new Set(), invitations: 0 });
  }

  #shapeOf(cells: readonly (readonly [fact: string, cell: Cell])[]): Profile['shape'] {
    const signature = JSON.stringify(cells.map(([fact, { column }]) => [fact, column]));
    const known = this.#shapes.get(signature);
    if (known !== undefined) return known;
    const shape = new Map(cells.map(([fact, { column }], at) => [fact, { column, at }]));
    this.#shapes.set(signature, shape);
    return shape;
  }

  #compare(
    invitation: Invitation,
    profiles: readonly Profile[],
    disagree: (disagreement: Disagreement) => void,
  ): void {
    for (const fact of this.#facts.values()) {
      if (names.has(fact.name) || fact.hidden === true) continue;
      const own = invitation.cell(fact.name);
      const said = [...(own === undefined ? [] : [own]), ...cellsOf(profiles, fact.name)];
      if (said.length < 2) continue;
      const [first, ...others] = said.flatMap((cell) => {
        const value = read(fact, cell);
        return value === undefined ? [] : [{ cell, value }];
      });
      const other = first && others.find(({ value }) => !agree(first.value, value));
      if (first !== undefined && other !== undefined)
        disagree({ invitation, fact: fact.name, believed: first.cell, other: other.cell });
    }
  }
}

function keyOf(row: Invitation): string | undefined {
  const url = row.cell('profile-url')?.value;
  return typeof url === 'string' ? profileKeyOf(url) : undefined;
}

function ownOr(
  invitation: Invitation,
  fact: string,
  other: () => Cell | undefined,
): Cell | undefined {
  const own = invitation.cell(fact);
  return own === undefined || isBlank(own.value) ? (other() ?? own) : own;
}

function cellsOf(profiles: readonly Profile[], fact: string): readonly Cell[] {
  return profiles.flatMap(({ shape, values, file, line }) => {
    const place = shape.get(fact);
    if (place === undefined) return [];
    return [{ column: place.column, value: values[place.at] ?? null, from: { file, line } }];
  });
}

/** What a cell says of a fact; undefined where it says nothing that can be read. */
function read(fact: Fact, { value }: Cell): Value | undefined {
  if (isBlank(value)) return undefined;
  return fact.read === undefined ? readValue(fact.type, value) : fact.read(value);
}

/** Whether two values of one fact, which are of one type, may both be true. */
function agree(a: Value, b: Value): boolean {
  if (typeof a === 'boolean') return a === b;
  if (a instanceof Text) return sameTexts([a], [b as Text]);
  if ('length' in a) return sameTexts(a, b as readonly Text[]);
  if ('min' in a) return !isBelow(a, b as Interval) && !isBelow(b as Interval, a);
  const { first, last } = b as Days;
  return a.first <= last && first <= a.last;
}

function sameTexts(a: readonly Text[], b: readonly Text[]): boolean {
  const said = (texts: readonly Text[]): string =>
    texts
      .map(({ folded }) => folded.text)
      .toSorted()
      .join('\n');
  return said(a) === said(b);
}

/** Whether every number of `a` is under every number of `b`. */
function isBelow(a: Interval, b: Interval): boolean {
  return a.max < b.min || (a.open && a.max === b.min);
}
