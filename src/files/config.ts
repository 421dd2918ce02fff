import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { cosmiconfig } from 'cosmiconfig';
import { type Config, noConfig, parseConfig } from '../core/config.js';
import { type Problem, error } from '../core/problem.js';
import { readYaml } from '../core/yaml-file.js';

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

// files are only read here; what stands in them is never run, and $import means nothing
const textLoader = (path: string, text: string) => ({ path, text });
const packageLoader = (path: string, text: string) => {
  const screen: unknown = (JSON.parse(text) as Record<string, unknown>)['screen'];
  return screen === undefined
    ? {}
    : { screen: { path, text: JSON.stringify(screen, undefined, 2), within: ' (its "screen")' } };
};

function explorer() {
  return cosmiconfig('screen', {
    searchPlaces: places,
    searchStrategy: 'none',
    cache: false,
    loaders: {
      '.yaml': textLoader,
      '.yml': textLoader,
      '.json': (path, text) =>
        path.endsWith('package.json') ? packageLoader(path, text) : textLoader(path, text),
      '.js': refuseCode,
      '.cjs': refuseCode,
      '.mjs': refuseCode,
      '.ts': refuseCode,
      noExt: refuseCode,
    },
  });
}

function refuseCode(): never {
  throw new Error('a config is data: YAML or JSON');
}

/** The config of the current folder, else of the user's folder, else of nobody. No folder above. */
export async function findConfig({ cwd, userFolder }: ConfigPlaces): Promise<FoundConfig> {
  for (const folder of [cwd, userFolder]) {
    const found = await searchIn(folder);
    if (found === undefined) continue;
    if ('code' in found) return failed(found);
    return parse(found.text, cwd, found.path, found.within);
  }
  return { config: noConfig, problems: [], texts: new Map() };
}

/** The files that may be the config, in the order in which they are looked for. */
export function configFilesIn({ cwd, userFolder }: ConfigPlaces): readonly string[] {
  return [cwd, userFolder].flatMap((folder) => places.map((name) => join(folder, name)));
}

async function searchIn(folder: string): Promise<LoadedText | Problem | undefined> {
  try {
    const found: unknown = (await explorer().search(folder))?.config;
    return isLoaded(found) ? found : undefined;
  } catch (thrown) {
    const said = thrown instanceof Error ? thrown.message : String(thrown);
    return error('config-invalid', `the config in "${folder}" can not be read: ${said}`, {
      hint: 'correct the file, or leave all configs out by --no-config',
    });
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
    return parse(await readFile(path, 'utf8'), cwd, path);
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

function parse(text: string, cwd: string, path: string, within = ''): FoundConfig {
  const file = shownPath(cwd, resolve(path)) + within;
  const texts = new Map([[file, text]]);
  const { yaml, problems } = readYaml(file, text);
  if (yaml === undefined) return { config: noConfig, file, problems, texts };
  const parsed = parseConfig(yaml);
  const config = parsed.config ?? noConfig;
  // a policy's path is beside the config it is named in
  const policy = config.policy?.map((name) =>
    isPath(name) ? shownPath(cwd, join(dirname(resolve(path)), name)) : name,
  );
  return {
    config: policy === undefined ? config : { ...config, policy },
    file,
    problems: parsed.problems,
    texts,
  };
}

function isPath(name: string): boolean {
  return /[\\/]|\.ya?ml$/iu.test(name) && !name.startsWith('/');
}
