import { readFile, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nearestWord } from '../core/did-you-mean.js';
import { type PolicyFile } from '../core/merge-policy.js';
import { parsePolicy } from '../core/parse-policy.js';
import { type Place, type Problem, error, sortProblems } from '../core/problem.js';
import { visible } from '../core/visible.js';
import { type Written } from '../core/written.js';
import { parsedPack } from './parsed-packs.js';

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
}

/** How long a chain of `extends` may be. */
const maxDepth = 10;

/**
 * Reads policies and all they extend. Each of `names` is a shipped pack, a YAML file, or a folder
 * of YAML files, which all join.
 */
export async function readPolicyFiles(names: readonly string[]): Promise<PolicyFiles> {
  const reader = new Reader();
  const roots: string[] = [];
  for (const name of names) roots.push(...(await reader.root(name)));
  return {
    name: visible(names.map((name) => basename(name).replace(/\.ya?ml$/iu, '')).join('+')),
    files: reader.files,
    roots: [...new Set(roots)],
    problems: sortProblems(reader.problems),
    broken: reader.broken,
    texts: reader.texts,
  };
}

/** The names of the shipped packs, sorted. */
export async function shippedPacks(): Promise<readonly string[]> {
  const names = await readdir(shippedFolder);
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

  /** The keys of the files that a name on the command line or in the config stands for. */
  async root(name: string): Promise<readonly string[]> {
    const packs = await shippedPacks();
    if (packs.includes(name)) return this.#shipped(name);
    const info = await stat(name).catch(() => undefined);
    if (info === undefined) {
      this.#break(missingPolicy(name, packs));
      return [];
    }
    return info.isDirectory()
      ? this.#folder(name)
      : this.#file(name, name, dirname(resolve(name)), []);
  }

  #break(problem: Problem): void {
    this.problems.push(problem);
    this.broken = true;
  }

  async #folder(folder: string): Promise<readonly string[]> {
    const names = (await readdir(folder))
      .filter((name) => /^[^.].*\.ya?ml$/iu.test(name))
      .toSorted();
    if (names.length === 0)
      this.#break(
        error('policy-missing', `the folder "${folder}" has no rule files`, {
          hint: 'a rule file ends in .yaml',
        }),
      );
    const keys: string[] = [];
    for (const name of names)
      keys.push(...(await this.#file(join(folder, name), join(folder, name), resolve(folder), [])));
    return keys;
  }

  #shipped(name: string): Promise<readonly string[]> {
    return this.#file(join(shippedFolder, `${name}.yaml`), `rules/${name}.yaml`, shippedFolder, []);
  }

  /** Reads one file and what it extends. `shown` is its name in problems; `chain` those extending it. */
  async #file(
    path: string,
    shown: string,
    folder: string,
    chain: readonly string[],
  ): Promise<readonly string[]> {
    const text = await readText(path);
    if (typeof text !== 'string') {
      this.#break(error('policy-unreadable', `"${shown}" can not be read: ${text.why}`));
      return [];
    }
    const key = await realpath(path);
    if (this.files.has(key)) return [key];
    this.texts.set(shown, text);
    const shipped = key.startsWith(shippedFolder + sep);
    const { policy, problems } = await this.#parse(shown, text, shipped);
    this.problems.push(...problems);
    if (policy === undefined) {
      this.broken = true;
      return [];
    }
    const file = { key, written: policy, extends: [] as string[], shipped };
    this.files.set(key, file);
    for (const extended of policy.extends)
      file.extends.push(...(await this.#extended(extended, folder, [...chain, key])));
    return [key];
  }

  async #parse(
    shown: string,
    text: string,
    shipped: boolean,
  ): Promise<ReturnType<typeof parsePolicy>> {
    const policy = shipped ? await parsedPack(shown, text) : undefined;
    return policy === undefined ? parsePolicy(shown, text) : { policy, problems: [] };
  }

  async #extended(
    { value: name, place }: Written<string>,
    folder: string,
    chain: readonly string[],
  ): Promise<readonly string[]> {
    const found = await this.#find(name, place, folder, dirname(chain.at(-1) ?? ''));
    if (found === undefined) return [];
    const { path, shown, inside } = found;
    const key = await realpath(path);
    if (chain.includes(key)) {
      this.problems.push(circle(chain.slice(chain.indexOf(key)), key, place));
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
      const packs = await shippedPacks();
      if (packs.includes(name))
        return {
          path: join(shippedFolder, `${name}.yaml`),
          shown: `rules/${name}.yaml`,
          inside: shippedFolder,
        };
      this.#break(missingExtended(name, packs, place));
      return undefined;
    }
    const path = resolve(here, name);
    const real = await realpath(path).catch(() => undefined);
    if (real === undefined) {
      this.#break(
        error('policy-missing', `there is no file "${name}" to extend`, {
          place,
          hint: 'the name is looked up beside this file',
        }),
      );
      return undefined;
    }
    const root = await realpath(folder);
    if (!real.startsWith(root + sep)) {
      this.problems.push(
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

async function readText(path: string): Promise<string | { readonly why: string }> {
  try {
    const bytes = await readFile(path);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return { why: 'it is not UTF-8 text' };
    if (code === 'EISDIR') return { why: 'it is a folder' };
    return { why: code === 'EACCES' ? 'you are not allowed to' : String(code) };
  }
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
  const nearest = nearestWord(name, packs);
  return error('policy-missing', `there is no pack "${name}"`, {
    place,
    hint:
      nearest === undefined
        ? `packs: ${packs.join(', ')}; a file of your own begins with ./`
        : `did you mean "${nearest}"?`,
  });
}

function circle(chain: readonly string[], key: string, place: Place): Problem {
  const names = [...chain, key].map((path) => basename(path)).join(' → ');
  return error('extends-cycle', `these files extend each other in a circle: ${names}`, {
    place,
    hint: 'take one of the extends out',
  });
}
