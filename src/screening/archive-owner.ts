import { type Archive } from '../archive/archive.js';
import { comparableName, identityOf } from '../archive/identity.js';
import { normalizeColumn } from '../core/fact.js';
import { type Employer, type Owner } from '../core/owner.js';
import { type Problem, error } from '../core/problem.js';
import { type SourceInput } from '../core/source.js';
import { fold } from '../core/text.js';

import { readTable } from '../sources/text/csv-rows.js';
import { findHeader } from '../sources/text/csv-table.js';

/** The owner of the config with what the archive says besides: the name, and employers not named. */
export function withArchiveOwner(owner: Owner, { name, employers }: Archive['owner']): Owner {
  const called = new Set(
    owner.employers.flatMap((known) => [known.name, ...known.aliases]).map((one) => fold(one).text),
  );
  return {
    ...owner,
    name: owner.name ?? name,
    employers: [
      ...owner.employers,
      ...uniteStays(employers).filter((one) => !called.has(fold(one.name).text)),
    ],
  };
}

/** One employer for several positions at the same company, from the first year to the last. */
function uniteStays(employers: readonly Employer[]): readonly Employer[] {
  const united = new Map<string, Employer>();
  for (const employer of employers) {
    const key = fold(employer.name).text;
    const other = united.get(key);
    united.set(key, other === undefined ? employer : unite(other, employer));
  }
  return [...united.values()];
}

function unite(a: Employer, b: Employer): Employer {
  const from = a.from === undefined || b.from === undefined ? undefined : Math.min(a.from, b.from);
  const to = a.to === undefined || b.to === undefined ? undefined : Math.max(a.to, b.to);
  return { ...a, from, to };
}

/** The columns by which Invitations.csv says whom it belongs to. */
const ownersColumns = ['from', 'to', 'direction'];

/**
 * Why an archive is not to be used for an input: the invitations in it reached somebody else than
 * the archive's owner. Undefined where they agree, and where either doesn't say.
 */
export async function refuseOtherOwner(
  input: SourceInput,
  archive: Archive,
): Promise<Problem | undefined> {
  const invited = await invitedIn(input);
  if (invited === undefined) return undefined;
  const { owner } = archive;
  if (owner.isSlug(invited.slug) || owner.isName(invited.name)) return undefined;
  const differ =
    (invited.slug !== undefined && owner.slug !== undefined) ||
    (comparableName(invited.name) !== '' && owner.name !== undefined);
  if (!differ) return undefined;
  return error(
    'archive-owner',
    `the invitations in "${input.file}" are to ${invited.name || invited.slug}, the archive is of ${owner.name ?? owner.slug}; it was not used`,
    {
      hint: 'give the archive of the person who was invited',
    },
  );
}

/** Whom most incoming invitations at the beginning of a file were sent to. */
async function invitedIn(
  input: SourceInput,
): Promise<{ readonly slug?: string; readonly name: string } | undefined> {
  const table = findHeader(input.head, ownersColumns);
  if (table === undefined) return undefined;
  const at = (name: string): number =>
    table.columns.findIndex((column) => normalizeColumn(column) === name);
  const [direction, to, address] = [at('direction'), at('to'), at('inviteeprofileurl')];
  const seen = new Map<string, { count: number; slug?: string; name: string }>();
  for await (const item of readTable({ ...input, chunks: onlyHead(input.head) }, table)) {
    if (
      item.kind !== 'row' ||
      !/^(?:incoming|received)$/iu.test(String(item.row.values[direction]).trim())
    )
      continue;
    const name = String(item.row.values[to] ?? '');
    const slug = identityOf({ address: String(item.row.values[address] ?? '') })?.slug;
    const key = slug ?? comparableName(name);
    const known = seen.get(key) ?? { count: 0, name, ...(slug === undefined ? {} : { slug }) };
    known.count += 1;
    seen.set(key, known);
  }
  return [...seen.values()].toSorted((a, b) => b.count - a.count)[0];
}

async function* onlyHead(head: string): AsyncGenerator<string> {
  yield head;
}
