import { normalize } from 'node:path';
import { type InputFile } from '../index.js';
import { type Terminal } from './terminal.js';

/** The files named on the command line, each once; "-", or none at all, is what is piped in. */
export function inputsOf(files: readonly string[], { stdin }: Terminal): readonly InputFile[] {
  const names =
    files.length === 0
      ? ['-']
      : new Set(files.map((name) => (name === '-' ? name : normalize(name))));
  return Array.from(names, (name) => (name === '-' ? { name: 'stdin', bytes: stdin } : name));
}
