import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { type Config, noConfig, parseConfig } from '../core/config.js';
import { type Problem, error } from '../core/problem.js';
import { readYaml } from '../core/yaml-file.js';
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

/** The names a config may have, in the order they are looked for. It is data; code is never loaded. */
const names = ['screen.config.yaml', 'screen.config.yml', 'screen.config.json'] as const;

/** The largest package.json that is looked into, in bytes. */
const maxManifestBytes = 4 * 1024 * 1024;

/** The config of the current folder, else of the user's folder, else of nobody. No folder above. */
export async function findConfig({ cwd, userFolder }: ConfigPlaces): Promise<FoundConfig> {
  for (const folder of userFolder === undefined ? [cwd] : [cwd, userFolder]) {
    const found = (await namedConfig(folder, cwd)) ?? (await manifestConfig(folder, cwd));
    if (found !== undefined) return found;
  }
  return { config: noConfig, problems: [], texts: new Map() };
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
  return typeof text === 'string' ? parse(text, cwd, path) : failed(unreadable(path, text));
}

async function namedConfig(folder: string, cwd: string): Promise<FoundConfig | undefined> {
  for (const name of names) {
    const path = join(folder, name);
    const text = await readText(path);
    if (typeof text === 'string') return parse(text, cwd, path);
    if (text.kind !== 'missing') return failed(unreadable(shownPath(cwd, path), text));
  }
  return undefined;
}

/** The config that is the value of "screen" in a package.json. */
async function manifestConfig(folder: string, cwd: string): Promise<FoundConfig | undefined> {
  const path = join(folder, 'package.json');
  const text = await readText(path, maxManifestBytes);
  if (typeof text !== 'string')
    return text.kind === 'missing' ? undefined : failed(unreadable(shownPath(cwd, path), text));
  try {
    const manifest: unknown = JSON.parse(text);
    if (typeof manifest !== 'object' || manifest === null || !Object.hasOwn(manifest, 'screen'))
      return undefined;
    const config = JSON.stringify((manifest as { readonly screen: unknown }).screen, undefined, 2);
    return parse(config, cwd, path, ' (its "screen")');
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown;
    return failed(
      error('config-invalid', `"${shownPath(cwd, path)}" is not well-formed JSON`, {
        hint: 'it may have a config in it; correct it, or leave all configs out by --no-config',
      }),
    );
  }
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

/** `within` says which part of the file the text is, where it is not all of it. */
function parse(text: string, cwd: string, path: string, within = ''): FoundConfig {
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
    },
    problems: parsed.problems,
    ...where,
  };
}

function isPath(name: string): boolean {
  return /[\\/]|\.ya?ml$/iu.test(name) && !name.startsWith('/');
}
