import { type Days } from '../core/day.js';
import { type Employer } from '../core/owner.js';
import { comparableName } from './identity.js';

/** A place where the owner works or worked. */
export interface Position {
  readonly company: string;
  readonly from?: Days | undefined;
  /** Undefined: the owner still works there. */
  readonly to?: Days | undefined;
  readonly line: number;
}

/** Whose archive it is, found in the archive itself. */
export class ArchiveOwner {
  /** As the profile says it; empty where there is none. */
  profileName = '';
  readonly positions: Position[] = [];
  readonly schools: { readonly name: string; readonly line: number }[] = [];
  readonly companiesFollowed: { readonly name: string; readonly line: number }[] = [];
  readonly #slugs = new Map<string, number>();
  readonly #names = new Map<string, number>();

  /** Notes that an invitation was sent by or to the owner. */
  sawOwner(slug: string | undefined, name: string): void {
    if (slug !== undefined) this.#slugs.set(slug, (this.#slugs.get(slug) ?? 0) + 1);
    const called = name.trim();
    if (called !== '') this.#names.set(called, (this.#names.get(called) ?? 0) + 1);
  }

  /** Whether an address is the owner's; an owner who changed theirs has several. */
  isSlug(slug: string | undefined): boolean {
    return slug !== undefined && this.#slugs.has(slug);
  }

  /** Whether a name is the owner's. */
  isName(name: string): boolean {
    const own = this.name;
    return own !== undefined && comparableName(own) === comparableName(name);
  }

  /** The address by which most invitations reached the owner; undefined where none names one. */
  get slug(): string | undefined {
    return mostFrequent(this.#slugs);
  }

  /** The owner's name; undefined where nothing says it. */
  get name(): string | undefined {
    return this.profileName || mostFrequent(this.#names);
  }

  /** Where the owner worked, as a config would say it. */
  get employers(): readonly Employer[] {
    return this.positions.map(({ company, from, to }) => ({
      name: company,
      aliases: [],
      people: [],
      ...(from === undefined ? {} : { from: yearOf(from.first) }),
      ...(to === undefined ? {} : { to: yearOf(to.last) }),
    }));
  }
}

function mostFrequent(counts: ReadonlyMap<string, number>): string | undefined {
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

function yearOf(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear();
}
