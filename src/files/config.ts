import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { type Config, noConfig } from '../core/config.js';
import { type Problem, error } from '../core/problem.js';
import { type Unread, maxRuleBytes, readText } from './read-text.js';

/** A config and the file it is from. */
export interface FoundConfig {
  readonly config: Config;
  /** The file as a user knows it; undefined where there is none. */
  readonly file?: string;
  /** Where that file is. */
  readonly path?: string;
  readonly problems: readonly Problem[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Where to look: the current folder, then the user's folder of configs, if they have one. */
export interface ConfigPlaces {
  readonly cwd: string;
  readonly userFolder?: string | undefined;
}

/** Where a config may stand, in the order of looking. It is data; code is never loaded. */
const places = ['screen.config.yaml', 'screen.config.yml', 'screen.config.json', 'package.json'];

/** The largest package.json that is looked into, in bytes. */
const maxManifestBytes = 4 * 1024 * 1024;

/** The config of the current folder, else of the user's folder, else of nobody. No folder above. */
export async function findConfig({ cwd, userFolder }: ConfigPlaces): Promise<FoundConfig> {
  for (const folder of userFolder === undefined ? [cwd] : [cwd, userFolder]) {
    const found = (await refuseUnreadable(folder, cwd)) ?? (await searchIn(folder, cwd));
    if (found !== undefined) return found;
  }
  return { config: noConfig, problems: [], texts: new Map() };
}

/** The files that may be the config, in the order in which they are looked for. */
export function configFilesIn({ cwd, userFolder }: ConfigPlaces): readonly string[] {
  const folders = userFolder === undefined ? [cwd] : [cwd, userFolder];
  return folders.flatMap((folder) => places.map((name) => join(folder, name)));
}

/** What is wrong with the first config of a folder, before a library reads it whole. */
async function refuseUnreadable(folder: string, cwd: string): Promise<FoundConfig | undefined> {
  for (const place of places) {
    const path = join(folder, place);
    const text = await readText(path, place === 'package.json' ? maxManifestBytes : maxRuleBytes);
    if (typeof text === 'string') {
      if (place !== 'package.json') return undefined;
      const problem = refuseManifest(shownPath(cwd, path), text);
      return problem && failed(problem);
    }
    if (text.kind !== 'missing') return failed(unreadable(shownPath(cwd, path), text));
  }
  return undefined;
}

/** The library that searches is loaded only where there may be something to be found. */
async function searchIn(folder: string, cwd: string): Promise<FoundConfig | undefined> {
  if (!(await mayHaveConfig(folder))) return undefined;
  const { searchFolder } = await import('./config-search.js');
  const found: unknown = await searchFolder(folder, places);
  return isLoaded(found) ? parse(found.text, cwd, found.path, found.within) : undefined;
}

/** Whether it is worth to search: most folders have none of the files, or a package of nobody's. */
async function mayHaveConfig(folder: string): Promise<boolean> {
  for (const place of places) {
    const text = await readText(join(folder, place), maxManifestBytes);
    if (typeof text === 'string' && (place !== 'package.json' || text.includes('"screen"')))
      return true;
  }
  return false;
}

/** Why no config can be had from a package.json. */
function refuseManifest(path: string, text: string): Problem | undefined {
  const hint = 'it may have a config in it; correct it, or leave all configs out by --no-config';
  try {
    const manifest = JSON.parse(text) as { readonly screen?: unknown } | null;
    if (!isDeep(manifest?.screen)) return undefined;
    return error('config-invalid', `"screen" of "${path}" has more than ${maxDepth} levels`, {
      hint,
    });
  } catch {
    return error('config-invalid', `"${path}" is not well-formed JSON`, { hint });
  }
}

/** How deep the config of a package.json may nest; what is deeper is refused in other files as well. */
const maxDepth = 100;

function isDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxDepth) return true;
    level = level.flatMap((one): unknown[] =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    );
  }
  return false;
}

interface LoadedText {
  readonly path: string;
  readonly text: string;
  /** Which part of the file the text is, where it is not all of it. */
  readonly within?: string;
}

function isLoaded(found: unknown): found is LoadedText {
  return typeof found === 'object' && found !== null && 'text' in found && 'path' in found;
}

/** The config of a file that was named. */
export async function loadConfig(path: string, cwd = ''): Promise<FoundConfig> {
  if (!/\.(?:ya?ml|json)$/iu.test(path))
    return failed(
      error('config-invalid', `"${path}" is no config file`, {
        hint: 'a config is YAML or JSON: screen.config.yaml',
      }),
    );
  const text = await readText(path);
  return typeof text === 'string' ? await parse(text, cwd, path) : failed(unreadable(path, text));
}

function unreadable(path: string, { kind, why }: Unread): Problem {
  const code = kind === 'missing' ? 'config-missing' : 'config-invalid';
  return error(code, `the config "${path}" can not be read: ${why}`, {
    hint:
      kind === 'too-large'
        ? `a config may have ${maxRuleBytes / 1024} KiB; long lists can go into a rule file`
        : 'check the file, or leave all configs out by --no-config',
  });
}

/** A path as short as it can be without climbing. */
function shownPath(cwd: string, path: string): string {
  const short = relative(cwd, path);
  return short === '' || short.startsWith('..') ? path : short;
}

function failed(problem: Problem): FoundConfig {
  return { config: noConfig, problems: [problem], texts: new Map() };
}

/**
 * `within` says which part of the file the text is, where it is not all of it. The libraries that
 * read are loaded only where there is something to be read.
 */
async function parse(text: string, cwd: string, path: string, within = ''): Promise<FoundConfig> {
  const { readYaml } = await import('../core/yaml-file.js');
  const { parseConfig } = await import('../core/parse-config.js');
  const file = shownPath(cwd, resolve(path)) + within;
  const texts = new Map([[file, text]]);
  const where = { file, path: resolve(path), texts };
  const { yaml, problems } = readYaml(file, text);
  if (yaml === undefined) return { config: noConfig, problems, ...where };
  const parsed = parseConfig(yaml);
  const config = parsed.config ?? noConfig;
  // paths are beside the config they are named in
  const beside = (name: string): string =>
    isAbsolute(name) ? name : shownPath(cwd, join(dirname(resolve(path)), name));
  const policy = config.policy?.map((name) => (isPath(name) ? beside(name) : name));
  return {
    config: {
      ...config,
      ...(policy && { policy }),
      ...(config.archive !== undefined && { archive: beside(config.archive) }),
      ...(config.journal !== undefined && { journal: beside(config.journal) }),
    },
    problems: [...problems, ...parsed.problems],
    ...where,
  };
}

function isPath(name: string): boolean {
  return /[\\/]|\.ya?ml$/iu.test(name) && !name.startsWith('/');
}
