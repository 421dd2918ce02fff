import { type Archive } from '../archive/archive.js';
import { type Evidence, hasValue } from '../core/evidence.js';
import { Run } from '../core/run.js';
import { printValue } from '../core/value.js';
import { facts } from '../facts/index.js';
import { type ArchiveFiles } from '../files/archive-files.js';
import { type InputFile } from '../files/input.js';
import { ArchiveReader, type LoadedArchive } from '../screening/load-archive.js';
import { vocabulary } from '../screening/vocabulary.js';
import { type Cells, invitation } from './invitation.js';
import { policy, today } from './policy.js';
import { piecesOf } from './streams.js';

/** Files of an archive by their paths in it. */
export type ArchiveTexts = Readonly<Record<string, string>>;

/** An archive called `export` with these files. */
function filesWith(texts: ArchiveTexts): ArchiveFiles {
  return {
    name: 'export',
    kind: 'folder',
    problems: [],
    files: Object.entries(texts).map(([path, text]) => ({
      path,
      shown: `export/${path}`,
      async *bytes() {
        for (const piece of piecesOf(text, [997])) yield Buffer.from(piece);
      },
    })),
    close: async () => {},
  };
}

/** The archive that these files make, all of it read. */
export async function archiveWith(
  texts: ArchiveTexts,
  how: { readonly connectionsApart?: boolean } = {},
): Promise<LoadedArchive> {
  const reader = new ArchiveReader([filesWith(texts)], how);
  await reader.readOwner();
  return reader.readRest(facts);
}

/** The archive's own invitations, as an input. */
export function invitationsOf(texts: ArchiveTexts): InputFile {
  const { files } = filesWith(texts);
  const file = files.find(({ path }) => path === 'Invitations.csv');
  if (file === undefined) throw new Error('there are no invitations');
  return { name: file.shown, bytes: file.bytes() };
}

/** The evidence for a fact of an invitation with these cells, under an archive. */
function evidenceUnder(archive: Archive, fact: string, cells: Cells): Evidence {
  const meant = vocabulary.fact(fact);
  if (meant === undefined) throw new Error(`there is no fact ${fact}`);
  const context = { policy: policy('screen: 1'), vocabulary, today, relations: archive };
  return new Run(context, invitation(cells)).evidence(meant);
}

/** The fact's value and where it is from, as `true - Notes.csv, line 2`; the state of what has none. */
export function factUnder(archive: Archive, fact: string, cells: Cells): string {
  const evidence = evidenceUnder(archive, fact, cells);
  const origin = evidence.origin === undefined ? '' : ` - ${evidence.origin}`;
  return `${hasValue(evidence) ? printValue(evidence.value) : evidence.state}${origin}`;
}
