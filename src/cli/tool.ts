import { readFileSync } from 'node:fs';

const manifest = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { readonly name: string; readonly version: string };

/** The program's name and version, as package.json says them. */
export const tool = { name: manifest.name, version: manifest.version } as const;
