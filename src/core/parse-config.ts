import * as z from 'zod';
import { type Config } from './config.js';
import { type Owner, nobody } from './owner.js';
import { type Place, type Problem } from './problem.js';
import { type KeyWords, mendKeys } from './mend-keys.js';
import { readShape } from './read-shape.js';
import { type YamlFile } from './yaml-tree.js';

const texts = z.array(z.string({ error: 'expected a text' }), {
  error: 'expected a list: [one, two]',
});
const listItems = z.array(z.union([z.string(), z.number()]), {
  error: 'expected a list: [one, two]',
});

export const employerShape = z.strictObject({
  name: z.string(),
  aliases: texts.optional(),
  from: z.number({ error: 'expected a year, such as 1999' }).optional(),
  to: z.number({ error: 'expected a year, such as 2006' }).optional(),
  people: texts.optional(),
});

/** What a config, or an example of a rule, says of the owner. */
export const ownerShape = z.strictObject({
  name: z.string().optional(),
  employers: z.array(employerShape).optional(),
  clients: texts.optional(),
  groups: texts.optional(),
  events: texts.optional(),
  posts: texts.optional(),
  fields: texts.optional(),
  people: texts.optional(),
});

export const configShape = z.strictObject({
  policy: z
    .union([z.string(), texts], { error: 'expected a policy, or a list of policies' })
    .optional(),
  owner: ownerShape.optional(),
  lists: z.record(z.string(), z.union([listItems, z.strictObject({ add: listItems })])).optional(),
  columns: z
    .record(z.string(), z.string(), { error: 'expected columns, such as "Full title": headline' })
    .optional(),
  archive: z.string().optional(),
  signature: z.string({ error: 'expected a text' }).optional(),
  format: z.string().optional(),
  journal: z.string({ error: 'expected the name of a file' }).optional(),
  'lapse-days': z
    .int({ error: 'expected a number of days, such as 21' })
    .min(1, { error: 'expected a number of days, such as 21' })
    .optional(),
});

/** The keys of each part of a config file. */
const configWords: KeyWords = {
  code: 'config-invalid',
  keysAt(path) {
    if (path.length === 0) return Object.keys(configShape.shape);
    if (path[0] === 'lists') return path.length === 2 ? ['add'] : undefined;
    if (path[0] !== 'owner') return undefined;
    if (path.length === 1) return Object.keys(ownerShape.shape);
    return path.length === 3 ? Object.keys(employerShape.shape) : undefined;
  },
};

/** What a config file says, or what is wrong with it. */
export function parseConfig(written: YamlFile): {
  readonly config?: Config;
  readonly problems: readonly Problem[];
} {
  const { yaml, problems: keyProblems } = mendKeys(written, configWords);
  const { data, wrong } = readShape(configShape, yaml, { code: 'config-invalid' });
  const problems = [...keyProblems, ...wrong.map(({ problem }) => problem)];
  if (data === undefined || problems.length > 0) return { problems };
  const lists = Object.entries(data.lists ?? {}).map(([name, value]) => {
    const add = 'add' in value;
    const items = (add ? value.add : value).map((item, index) => ({
      value: item,
      place: yaml.placeOf(add ? ['lists', name, 'add', index] : ['lists', name, index]),
    }));
    return [name, { items, add }] as const;
  });
  const config: Config = {
    owner: ownerOf(data.owner ?? {}),
    lists: new Map(lists),
    columns: new Map(Object.entries(data.columns ?? {})),
    ...(data.columns && { columnPlaces: placesIn(yaml, data.columns) }),
    ...(data.policy === undefined ? {} : { policy: [data.policy].flat() }),
    ...(data.archive === undefined ? {} : { archive: data.archive }),
    ...(data.format === undefined ? {} : { format: data.format }),
    ...(data.signature === undefined ? {} : { signature: data.signature }),
    ...(data.journal === undefined ? {} : { journal: data.journal }),
    ...(data['lapse-days'] === undefined ? {} : { lapseDays: data['lapse-days'] }),
  };
  return { config, problems: [] };
}

/** Where the values of the columns stand. */
function placesIn(yaml: YamlFile, columns: object): ReadonlyMap<string, Place> {
  return new Map(Object.keys(columns).map((name) => [name, yaml.placeOf(['columns', name])]));
}

/** The owner with everything that is not said empty. */
export function ownerOf({ employers = [], ...rest }: z.infer<typeof ownerShape>): Owner {
  return {
    ...nobody,
    ...rest,
    employers: employers.map(({ aliases = [], people = [], ...employer }) => ({
      aliases,
      people,
      ...employer,
    })),
  } as Owner;
}
