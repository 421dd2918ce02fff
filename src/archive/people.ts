import { type Identity } from './identity.js';
import { type Conversation, type Mention } from './mention.js';

/** Somebody the archive speaks of, and all it says of them. */
export interface Person {
  readonly slug?: string;
  readonly emails: Set<string>;
  readonly names: Set<string>;
  readonly mentions: Mention[];
  /** Each with whether only the name says that it is theirs. */
  readonly conversations: Map<Conversation, boolean>;
}

/** Whom the archive means when it speaks of a sender, and how that is known. */
export interface Match {
  readonly person: Person;
  readonly by: 'profile address' | 'e-mail' | 'name only';
}

/** Everybody the archive speaks of. */
export class People {
  readonly #bySlug = new Map<string, Person>();
  readonly #byEmail = new Map<string, Person>();
  readonly #byName = new Map<string, Set<Person>>();

  /**
   * The person a record is about, made anew where nobody with this identity is known. Each record of
   * the file `distinctIn` is about somebody else, so that two of one name are two people.
   */
  find({ slug, email, name }: Identity, distinctIn?: string): Person {
    const person = this.#known(slug, email, name, distinctIn) ?? newPerson(slug);
    if (slug !== undefined) this.#bySlug.set(slug, person);
    if (email !== undefined) this.#addEmail(email, person);
    if (name !== undefined) this.#addName(name, person);
    return person;
  }

  /**
   * Whom the archive means by the sender: by address, else by e-mail, else by a name that nobody
   * else has; `ambiguous` where two have it. A name is no match where the archive knows the one who
   * has it by another address.
   */
  match({ slug, email, name }: Identity): Match | 'ambiguous' | undefined {
    const bySlug = slug === undefined ? undefined : this.#bySlug.get(slug);
    if (bySlug !== undefined) return { person: bySlug, by: 'profile address' };
    const byEmail = email === undefined ? undefined : this.#byEmail.get(email);
    if (byEmail !== undefined) return { person: byEmail, by: 'e-mail' };
    const [person, ...others] = name === undefined ? [] : (this.#byName.get(name) ?? []);
    if (person === undefined) return undefined;
    if (others.length > 0) return 'ambiguous';
    if (slug !== undefined && person.slug !== undefined) return undefined;
    return { person, by: 'name only' };
  }

  /**
   * Gives what some files say by name only to the one person of that name whose address others
   * know; where two have the name, to nobody. Call it once all files are read.
   */
  join(): void {
    for (const people of this.#byName.values()) {
      const [known, ...otherKnown] = [...people].filter(({ slug }) => slug !== undefined);
      const [named, ...otherNamed] = [...people].filter(({ slug }) => slug === undefined);
      if (known === undefined || named === undefined) continue;
      if (otherKnown.length > 0 || otherNamed.length > 0) continue;
      for (const mention of named.mentions) known.mentions.push({ ...mention, byName: true });
      for (const conversation of named.conversations.keys()) {
        known.conversations.set(conversation, true);
        conversation.replace(named, known);
      }
      for (const email of named.emails) this.#addEmail(email, known);
      people.delete(named);
    }
  }

  #known(slug?: string, email?: string, name?: string, distinctIn?: string): Person | undefined {
    if (slug !== undefined) return this.#bySlug.get(slug);
    const byEmail = email === undefined ? undefined : this.#byEmail.get(email);
    if (byEmail !== undefined || name === undefined) return byEmail;
    return [...(this.#byName.get(name) ?? [])].find(
      (person) =>
        person.slug === undefined &&
        (email === undefined || person.emails.size === 0) &&
        !person.mentions.some(({ table }) => table === distinctIn),
    );
  }

  /** Notes another e-mail address of a person. */
  alsoReached(person: Person, email: string): void {
    this.#addEmail(email.trim().toLowerCase(), person);
  }

  #addEmail(email: string, person: Person): void {
    person.emails.add(email);
    this.#byEmail.set(email, person);
  }

  #addName(name: string, person: Person): void {
    person.names.add(name);
    const called = this.#byName.get(name);
    if (called === undefined) this.#byName.set(name, new Set([person]));
    else called.add(person);
  }
}

function newPerson(slug?: string): Person {
  return {
    ...(slug === undefined ? {} : { slug }),
    emails: new Set(),
    names: new Set(),
    mentions: [],
    conversations: new Map(),
  };
}
