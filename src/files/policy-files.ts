import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nearestWord } from '../core/did-you-mean.js';
import { suggest } from '../core/fix.js';
import { type PolicyFile } from '../core/merge-policy.js';
import { type ParsedPolicy } from '../core/parse-policy.js';
import { type Place, type Problem, error, sortProblems } from '../core/problem.js';
import { visible } from '../core/visible.js';
import { type Written } from '../core/written.js';
import { disk } from './disk.js';
import { codeOf, isFailure, reasonOf } from './failure.js';
import { parsedPack } from './parsed-packs.js';
import { type Unread, maxRuleBytes, readText } from './read-text.js';

/** The folder of the packs that come with the program. */
const shippedFolder = fileURLToPath(new URL('../../rules', import.meta.url));

/** Policy files, parsed, with all that they extend. */
export interface PolicyFiles {
  /** The policy's name: its file's, its folder's, or the names joined where there are several. */
  readonly name: string;
  readonly files: ReadonlyMap<string, PolicyFile>;
  readonly roots: readonly string[];
  readonly problems: readonly Problem[];
  /** Whether a file is missing or can't be parsed, so that looking further would only find echoes. */
  readonly broken: boolean;
  /** The text of every file read, by the name it has in problems, to show the lines around one. */
  readonly texts: ReadonlyMap<string, string>;
  /** The real path of each of the user's own files, by the name it has in problems. */
  readonly paths: ReadonlyMap<string, string>;
}

/** How long a chain of `extends` may be. */
const maxDepth = 10;
/** How many files one file may extend. */
const maxExtends = 100;
/** How many files may make one policy. */
const maxFiles = 1000;

/**
 * Reads policies and all they extend. Each of `names` is a shipped pack, a YAML file, or a folder
 * of YAML files, which all join. `instead` has other texts for some files, by their real path.
 */
export async function readPolicyFiles(
  names: readonly string[],
  instead: ReadonlyMap<string, string> = new Map(),
): Promise<PolicyFiles> {
  const reader = new Reader(instead);
  const roots: string[] = [];
  for (const name of names) roots.push(...(await reader.root(name)));
  return {
    name: visible(names.map((name) => basename(name).replace(/\.ya?ml$/iu, '')).join('+')),
    files: reader.files,
    roots: [...new Set(roots)],
    problems: sortProblems(reader.problems),
    broken: reader.broken,
    texts: reader.texts,
    paths: reader.paths,
  };
}

/** The names of the shipped packs, sorted. */
export async function shippedPacks(): Promise<readonly string[]> {
  const names = await disk.readdir(shippedFolder);
  return names
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -5))
    .toSorted();
}

class Reader {
  readonly files = new Map<string, PolicyFile>();
  readonly problems: Problem[] = [];
  broken = false;
  readonly texts = new Map<string, string>();
  readonly paths = new Map<string, string>();
  readonly #instead: ReadonlyMap<string, string>;
  readonly #seen = new Set<string>();
  #shippedPacks: readonly string[] | undefined;

  constructor(instead: ReadonlyMap<string, string>) {
    this.#instead = instead;
  }

  /** The keys of the files that a name on the command line or in the config stands for. */
  async root(name: string): Promise<readonly string[]> {
    const packs = await this.#packs();
    if (packs.includes(name)) return this.#shipped(name);
    try {
      const real = await disk.realpath(name);
      const isFolder = (await disk.stat(real)).isDirectory();
      return await (isFolder
        ? this.#folder(name, real)
        : this.#file(real, name, dirname(real), []));
    } catch (thrown) {
      if (!isFailure(thrown)) throw thrown;
      this.#break(isMissing(thrown) ? missingPolicy(name, packs) : unreadable(name, thrown));
      return [];
    }
  }

  async #packs(): Promise<readonly string[]> {
    try {
      return (this.#shippedPacks ??= await shippedPacks());
    } catch (thrown) {
      if (!isFailure(thrown)) throw thrown;
      this.#break(unreadable('the rules that come with this program', thrown));
      return (this.#shippedPacks = []);
    }
  }

  #break(problem: Problem): void {
    this.problems.push(problem);
    this.broken = true;
  }

  /** `real` is where the folder really is: none of its files may be a link that leads out of it. */
  async #folder(folder: string, real: string): Promise<readonly string[]> {
    const names = (await disk.readdir(real))
      .filter((name) => /^[^.].*\.ya?ml$/iu.test(name))
      .toSorted();
    if (names.length === 0)
      this.#break(
        error('policy-missing', `the folder "${folder}" has no rule files`, {
          hint: 'a rule file ends in .yaml',
        }),
      );
    const keys: string[] = [];
    for (const name of names) {
      const shown = join(folder, name);
      const path = await realPathOf(join(real, name));
      if (typeof path !== 'string') this.#break(unreadable(shown, path.failure));
      else if (!isInside(real, path)) this.#break(leadsOut(shown));
      else keys.push(...(await this.#file(path, shown, real, [])));
    }
    return keys;
  }

  #shipped(name: string): Promise<readonly string[]> {
    return this.#file(join(shippedFolder, `${name}.yaml`), `rules/${name}.yaml`, shippedFolder, []);
  }

  /**
   * Reads one file and what it extends. `path` is its real path, `shown` its name in problems,
   * `folder` what it may not reach out of, and `chain` are those that extend it.
   */
  async #file(
    path: string,
    shown: string,
    folder: string,
    chain: readonly string[],
  ): Promise<readonly string[]> {
    if (this.files.has(path)) return [path];
    if (this.#seen.has(path)) return [];
    this.#seen.add(path);
    if (this.#seen.size > maxFiles) {
      this.#break(tooMany(shown));
      return [];
    }
    const text = this.#instead.get(path) ?? (await readText(path));
    if (typeof text !== 'string') {
      this.#break(unread(shown, text));
      return [];
    }
    this.texts.set(shown, text);
    const shipped = path.startsWith(shippedFolder + sep);
    if (!shipped) this.paths.set(shown, path);
    const { policy, problems, incomplete } = await this.#parse(shown, text, shipped);
    this.problems.push(...problems);
    this.broken ||= incomplete;
    if (policy === undefined) return [];
    const file = { key: path, written: policy, extends: [] as string[], shipped };
    this.files.set(path, file);
    const [tooLate] = policy.extends.slice(maxExtends);
    if (tooLate !== undefined) this.#break(extendsTooMany(tooLate.place));
    for (const extended of policy.extends.slice(0, maxExtends))
      file.extends.push(...(await this.#extended(extended, folder, [...chain, path])));
    return [path];
  }

  async #parse(shown: string, text: string, shipped: boolean): Promise<ParsedPolicy> {
    if (shipped) return parsedPack(shown, text);
    // loaded when it is needed: with YAML and zod it takes longer than most runs
    const { parsePolicy: parse } = await import('../core/parse-policy.js');
    return parse(shown, text);
  }

  async #extended(
    { value: name, place }: Written<string>,
    folder: string,
    chain: readonly string[],
  ): Promise<readonly string[]> {
    const found = await this.#find(name, place, folder, dirname(chain.at(-1) ?? ''));
    if (found === undefined) return [];
    const { path, shown, inside } = found;
    if (chain.includes(path)) {
      this.problems.push(circle(chain.slice(chain.indexOf(path)), path, place));
      return [];
    }
    if (chain.length >= maxDepth) {
      this.problems.push(
        error('extends-cycle', `more than ${maxDepth} files extend one another`, { place }),
      );
      return [];
    }
    return this.#file(path, shown, inside, chain);
  }

  async #find(
    name: string,
    place: Place,
    folder: string,
    here: string,
  ): Promise<
    { readonly path: string; readonly shown: string; readonly inside: string } | undefined
  > {
    if (!/^\.{1,2}[\\/]|\.ya?ml$/iu.test(name)) {
      const packs = await this.#packs();
      if (packs.includes(name))
        return {
          path: join(shippedFolder, `${name}.yaml`),
          shown: `rules/${name}.yaml`,
          inside: shippedFolder,
        };
      this.#break(missingExtended(name, packs, place));
      return undefined;
    }
    const wanted = resolve(here, name);
    // nothing outside is looked at, not even whether it is there
    const path = isInside(folder, wanted) ? await realPathOf(wanted) : wanted;
    if (typeof path !== 'string') {
      this.#break(notThere(name, path.failure, place));
      return undefined;
    }
    if (!isInside(folder, path)) {
      this.#break(
        error('extends-outside', `"${name}" lies outside the policy's own folder`, {
          place,
          hint: 'copy the file into the folder of this one',
        }),
      );
      return undefined;
    }
    return { path, shown: join(dirname(place.file), name), inside: folder };
  }
}

/** The path without links, or why there is none. */
async function realPathOf(path: string): Promise<string | { readonly failure: unknown }> {
  try {
    return await disk.realpath(path);
  } catch (failure) {
    if (!isFailure(failure)) throw failure;
    return { failure };
  }
}

/** Whether a path lies in a folder, or in one inside of it. Both are absolute. */
function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function isMissing(failure: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(failure) ?? '');
}

function unreadable(shown: string, failure: unknown): Problem {
  return error('policy-unreadable', `"${shown}" can not be read: ${reasonOf(failure)}`);
}

function unread(shown: string, { kind, why }: Unread): Problem {
  if (kind !== 'too-large') return error('policy-unreadable', `"${shown}" can not be read: ${why}`);
  return error('file-too-large', `more than ${maxRuleBytes / 1024} KiB`, {
    place: { file: shown, line: 1, column: 1, endColumn: 2 },
    hint: 'move some of it to another file of the same folder',
  });
}

function leadsOut(shown: string): Problem {
  return error('extends-outside', `"${shown}" is a link that leads out of its folder`, {
    hint: 'copy the file into the folder',
  });
}

function tooMany(shown: string): Problem {
  return error('policy-unreadable', `"${shown}" is one of more than ${maxFiles} rule files`, {
    hint: 'join some of them',
  });
}

function extendsTooMany(place: Place): Problem {
  return error('wrong-shape', `more than ${maxExtends} files are extended by one`, {
    place,
    hint: 'put the files into a folder, and name the folder as the policy',
  });
}

function notThere(name: string, failure: unknown, place: Place): Problem {
  if (!isMissing(failure))
    return error('policy-unreadable', `"${name}" can not be read: ${reasonOf(failure)}`, { place });
  return error('policy-missing', `there is no file "${name}" to extend`, {
    place,
    hint: 'the name is looked up beside this file',
  });
}

function missingPolicy(name: string, packs: readonly string[]): Problem {
  const nearest = nearestWord(name, packs);
  return error('policy-missing', `there is no policy "${name}"`, {
    hint:
      nearest === undefined
        ? `give a rule file, a folder of them, or one of ${packs.join(', ')}`
        : `did you mean "${nearest}"?`,
  });
}

function missingExtended(name: string, packs: readonly string[], place: Place): Problem {
  const parts = name.split(/\s*,\s*/u);
  if (parts.length > 1)
    return error('policy-missing', `there is no pack "${name}"`, {
      place,
      hint: 'several packs stand in brackets',
      fix: {
        edits: [{ place, text: `[${name}]` }],
        sure: parts.every((part) => packs.includes(part)),
      },
    });
  const nearest = nearestWord(name, packs);
  return error('policy-missing', `there is no pack "${name}"`, {
    place,
    ...(nearest === undefined
      ? { hint: `packs: ${packs.join(', ')}; a file of your own begins with ./` }
      : { hint: `did you mean "${nearest}"?`, fix: suggest(place, nearest) }),
  });
}

function circle(chain: readonly string[], key: string, place: Place): Problem {
  const names = [...chain, key].map((path) => basename(path)).join(' → ');
  return error('extends-cycle', `these files extend each other in a circle: ${names}`, {
    place,
    hint: 'take one of the extends out',
  });
}
