import { cosmiconfig } from 'cosmiconfig';

// files are only read here; what stands in them is never run, and $import means nothing
const textLoader = (path: string, text: string) => ({ path, text });
const packageLoader = (path: string, text: string) => {
  const screen: unknown = (JSON.parse(text) as Record<string, unknown>)['screen'];
  return screen === undefined
    ? {}
    : { screen: { path, text: JSON.stringify(screen, undefined, 2), within: ' (its "screen")' } };
};

/** What the first of the files in the folder that is a config holds; throws where it can't be read. */
export async function searchFolder(
  folder: string,
  searchPlaces: readonly string[],
): Promise<unknown> {
  const explorer = cosmiconfig('screen', {
    searchPlaces: [...searchPlaces],
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
  return (await explorer.search(folder))?.config;
}

function refuseCode(): never {
  throw new Error('a config is data: YAML or JSON');
}
