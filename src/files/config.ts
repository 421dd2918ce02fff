import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { type Config, noConfig } from '../core/config.js';
import { type Problem, error } from '../core/problem.js';

/** A config and the file it is from. */
export interface FoundConfig {
  readonly config: Config;
  /** The file as a user knows it; undefined where there is none. */
  readonly file?: string;
  readonly problems: readonly Problem[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Where to look: the current folder, then the user's folder of configs. */
export interface ConfigPlaces {
  readonly cwd: string;
  readonly userFolder: string;
}

const places = ['screen.config.yaml', 'screen.config.yml', 'screen.config.json', 'package.json'];

/** The config of the current folder, else of the user's folder, else of nobody. No folder above. */
export async function findConfig({ cwd, userFolder }: ConfigPlaces): Promise<FoundConfig> {
  for (const folder of [cwd, userFolder]) {
    const found = await searchIn(folder);
    if (found === undefined) continue;
    if ('code' in found) return failed(found);
    return await parse(found.text, cwd, found.path, found.within);
  }
  return { config: noConfig, problems: [], texts: new Map() };
}

async function searchIn(folder: string): Promise<LoadedText | Problem | undefined> {
  if (!(await mayHaveConfig(folder))) return undefined;
  try {
    const { searchFolder } = await import('./config-search.js');
    const found: unknown = await searchFolder(folder, places);
    return isLoaded(found) ? found : undefined;
  } catch (thrown) {
    const said = thrown instanceof Error ? thrown.message : String(thrown);
    return error('config-invalid', `the config in "${folder}" can not be read: ${said}`, {
      hint: 'correct the file, or leave all configs out by --no-config',
    });
  }
}

/** Whether it is worth to search: most folders have none of the files, or a package of nobody's. */
async function mayHaveConfig(folder: string): Promise<boolean> {
  for (const place of places) {
    const text = await readFile(join(folder, place), 'utf8').catch(codeOf);
    if (
      typeof text === 'string' ? place !== 'package.json' || mayBeSet(text) : text.code !== 'ENOENT'
    )
      return true;
  }
  return false;
}

function codeOf({ code }: NodeJS.ErrnoException): { readonly code: string | undefined } {
  return { code };
}

/** Whether a package.json has a config in it, or can't be read. */
function mayBeSet(text: string): boolean {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null && 'screen' in data;
  } catch {
    return true;
  }
}

/** A path as short as it can be without climbing. */
function shownPath(cwd: string, path: string): string {
  const short = relative(cwd, path);
  return short === '' || short.startsWith('..') ? path : short;
}

/** The config of a file that was named. */
export async function loadConfig(path: string, cwd = ''): Promise<FoundConfig> {
  try {
    if (!/\.(?:ya?ml|json)$/iu.test(path))
      return failed(
        error('config-invalid', `"${path}" is no config file`, {
          hint: 'a config is YAML or JSON: screen.config.yaml',
        }),
      );
    return await parse(await readFile(path, 'utf8'), cwd, path);
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException;
    const said = code === 'ENOENT' ? 'there is no such file' : String(code);
    return failed(error('config-missing', `the config "${path}" can not be read: ${said}`));
  }
}

function failed(problem: Problem): FoundConfig {
  return { config: noConfig, problems: [problem], texts: new Map() };
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

// the libraries that read and search are loaded only where there is something to be read
async function parse(text: string, cwd: string, path: string, within = ''): Promise<FoundConfig> {
  const { readYaml } = await import('../core/yaml-file.js');
  const { parseConfig } = await import('../core/parse-config.js');
  const file = shownPath(cwd, resolve(path)) + within;
  const texts = new Map([[file, text]]);
  const { yaml, problems } = readYaml(file, text);
  if (yaml === undefined) return { config: noConfig, file, problems, texts };
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
    },
    file,
    problems: parsed.problems,
    texts,
  };
}

function isPath(name: string): boolean {
  return /[\\/]|\.ya?ml$/iu.test(name) && !name.startsWith('/');
}
