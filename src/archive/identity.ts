import { slugOf } from '../core/invitation.js';
import { fold } from '../core/text.js';

/** By what a record says whom it is about. */
export interface Identity {
  /** The part of the profile's address that names the person. */
  readonly slug?: string;
  /** In lower case. */
  readonly email?: string;
  /** Folded, without credentials after a comma. */
  readonly name?: string;
}

/** What a record says of a person, as it is written; anything may be missing or blank. */
export interface WrittenIdentity {
  readonly address?: string | undefined;
  readonly email?: string | undefined;
  readonly name?: string | undefined;
}

/** The identity that a record gives; undefined where it names nobody. */
export function identityOf({
  address = '',
  email = '',
  name = '',
}: WrittenIdentity): Identity | undefined {
  const slug = address.trim() === '' ? undefined : slugOf(address);
  const mail = email.trim().toLowerCase();
  const called = comparableName(name);
  if (slug === undefined && mail === '' && called === '') return undefined;
  return {
    ...(slug === undefined ? {} : { slug }),
    ...(mail === '' ? {} : { email: mail }),
    ...(called === '' ? {} : { name: called }),
  };
}

/** What a deleted or hidden member is called. */
const nobodysNames = new Set(['linkedin member', 'facebook user']);

/**
 * A name as it is compared: folded, without what stands after a comma (`Jane Doe, Ph.D.`), signs and
 * emoji. Empty where it names nobody.
 */
export function comparableName(name: string): string {
  const { text } = fold(name.replace(/,.*$/su, ''));
  const words = text.replace(/[^\p{L}\p{N}\p{M}' .-]+/gu, ' ').replace(/\s+/gu, ' ');
  return nobodysNames.has(words.trim()) ? '' : words.trim();
}
