import { type CommandDeclaration } from '../command.js';
import { audit } from './audit.js';
import { backtest } from './backtest.js';
import { check } from './check.js';
import { diff } from './diff.js';
import { explain } from './explain.js';
import { facts } from './facts.js';
import { init } from './init.js';
import { journal } from './journal.js';
import { newRule } from './new.js';
import { policy } from './policy.js';
import { replies } from './replies.js';
import { review } from './review.js';
import { stats } from './stats.js';
import { suggest } from './suggest.js';
import { test } from './test.js';
import { tryCondition } from './try.js';

/** Every command besides screening itself, in the order of `--help`. */
export const commands: readonly CommandDeclaration[] = [
  explain,
  tryCondition,
  newRule,
  diff,
  check,
  test,
  suggest,
  backtest,
  replies,
  review,
  journal,
  stats,
  audit,
  policy,
  facts,
  init,
];
