import { type ListItem } from './written.js';

/** A place where the owner worked, and whom they know from there. Years are inclusive. */
export interface Employer {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly from?: number | undefined;
  /** Undefined: the owner still works there, or doesn't say. */
  readonly to?: number | undefined;
  readonly people: readonly string[];
}

/** What only the person whose invitations these are knows, from their config. */
export interface Owner {
  readonly name?: string | undefined;
  readonly employers: readonly Employer[];
  readonly clients: readonly string[];
  readonly groups: readonly string[];
  readonly events: readonly string[];
  readonly posts: readonly string[];
  readonly fields: readonly string[];
  /** Names, which are only claims, and profile addresses, which are known people. */
  readonly people: readonly string[];
}

/** An owner who has configured nothing. */
export const nobody: Owner = {
  employers: [],
  clients: [],
  groups: [],
  events: [],
  posts: [],
  fields: [],
  people: [],
};

/** What an owner's list holds and where in the config it comes from, for help and README. */
export const ownerLists: Readonly<Record<string, string>> = {
  'owner.employers': 'names and aliases of the owner’s employers',
  'owner.clients': 'the owner’s clients',
  'owner.groups': 'groups the owner is a member of',
  'owner.events': 'events the owner takes part in',
  'owner.posts': 'titles of what the owner published',
  'owner.fields': 'the owner’s fields of work',
  'owner.people': 'names of people the owner knows, those of the employers included',
};

/** Whether an entry of the owner's people is a profile address and not a bare name. */
export function isProfileAddress(entry: string): boolean {
  return /^(?:https?:\/\/)?[\w.-]+\.[a-z]{2,}\/\S+$/iu.test(entry.trim());
}

/** The owner's lists, under the names by which rules use them. Always the same names. */
export function listsOfOwner(owner: Owner): ReadonlyMap<string, readonly ListItem[]> {
  const names = owner.people.filter((entry) => !isProfileAddress(entry));
  const lists: Record<string, readonly string[]> = {
    'owner.employers': owner.employers.flatMap(({ name, aliases }) => [name, ...aliases]),
    'owner.clients': owner.clients,
    'owner.groups': owner.groups,
    'owner.events': owner.events,
    'owner.posts': owner.posts,
    'owner.fields': owner.fields,
    'owner.people': [...names, ...owner.employers.flatMap(({ people }) => people)],
  };
  return new Map(Object.entries(lists));
}
