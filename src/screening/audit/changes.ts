import { type Invitation } from '../../core/invitation.js';
import { type CellValue } from '../../core/value.js';
import { type Change, type Variant } from './counterfactual.js';
import { fullName, otherNames, renamed } from './other-names.js';
import { type OtherPlace, otherPlaces } from './other-places.js';

/** How many places of the input itself are tried. */
const mostOwnPlaces = 30;

/** What is changed, one thing at a time: the place to others of the world and of the input, and the name. */
export function changesFor(invitations: readonly Invitation[]): readonly Change[] {
  const variants = [...otherPlaces, ...ownPlaces(invitations)].map(placeVariant);
  return [
    { what: 'place', facts: ['location', 'country'], variants: [...variants, noPlace] },
    { what: 'name', facts: ['name', 'first-name', 'last-name'], variants: nameVariants },
  ];
}

function placeVariant({ location, country }: OtherPlace): Variant {
  return {
    name: location,
    cell: (fact) => (fact === 'country' ? country : location),
  };
}

const noPlace: Variant = { name: '(no place)', cell: () => null };

/** The places that senders name, the most frequent first: rules are most likely about these. */
function ownPlaces(invitations: readonly Invitation[]): readonly OtherPlace[] {
  const counts = new Map<string, { place: OtherPlace; count: number }>();
  for (const { cell } of invitations) {
    const location = said(cell('location')?.value);
    const country = said(cell('country')?.value);
    if (location === '' && country === '') continue;
    const place = { location: location || country, country: country || endOf(location) };
    const key = `${place.location}\n${place.country}`;
    const seen = counts.get(key);
    if (seen === undefined) counts.set(key, { place, count: 1 });
    else seen.count += 1;
  }
  const known = new Set(otherPlaces.map(({ location }) => location));
  return [...counts.values()]
    .toSorted((a, b) => b.count - a.count)
    .map(({ place }) => place)
    .filter(({ location }) => !known.has(location))
    .slice(0, mostOwnPlaces);
}

function said(value: CellValue | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}

function endOf(location: string): string {
  return location.split(',').at(-1)?.trim() ?? location;
}

const nameVariants: readonly Variant[] = otherNames.map((other) => ({
  name: fullName(other),
  cell(fact, value) {
    if (fact === 'first-name') return other.given;
    if (fact === 'last-name') return other.family;
    return typeof value === 'string' ? renamed(value, other) : fullName(other);
  },
}));
