import { rmSync, watch } from 'node:fs';
import {
  access,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';

/**
 * The calls to the file system, in one place, so that a test can see them and let each of them
 * fail. Everything in this folder goes through here.
 */
export const disk = {
  access,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  rmSync,
  stat,
  watch,
};
