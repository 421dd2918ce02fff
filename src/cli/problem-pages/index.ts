import { type ProblemCode } from '../../core/problem.js';
import { filePages } from './file-pages.js';
import { type ProblemPage } from './page.js';
import { rulePages } from './rule-pages.js';
import { yamlPages } from './yaml-pages.js';

/** What every code means, with a wrong example and the right one. */
export const problemPages: Readonly<Record<ProblemCode, ProblemPage>> = {
  ...yamlPages,
  ...rulePages,
  ...filePages,
};
