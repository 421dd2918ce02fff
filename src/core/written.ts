import { type KeptList } from './kept-phrases.js';
import { type Owner } from './owner.js';
import { type Place } from './problem.js';
import { type CellValue } from './value.js';

/** The three things a run can say of an invitation, in the order of reports. */
export const decisions = ['accept', 'ask-for-context', 'decline'] as const;
export type DecisionName = (typeof decisions)[number];

/** How strongly a rule argues, weakest first. The strongest opinion wins. */
export const strengths = ['weak', 'normal', 'strong', 'always'] as const;
export type Strength = (typeof strengths)[number];

export const unsureChoices = ['ask-for-context', 'ignore'] as const;
export type WhenUnsure = (typeof unsureChoices)[number];

/** What a rule is called that has no id, or one that can't be read; no user can write it. */
export const nameless = '';

/** A value of a rule file and where it stands. */
export interface Written<T> {
  readonly value: T;
  readonly place: Place;
}

export type ListItem = string | number;

/** What a test compares with: any of the literals, or any item of a named list. */
export type WrittenOperand =
  | {
      readonly kind: 'literals';
      readonly items: readonly Written<unknown>[];
      /** Whether it could not be read, so that there is no more to say of it. */
      readonly wrong?: true;
    }
  | { readonly kind: 'list'; readonly name: Written<string> };

/** A condition as its file says it; `place` is where to point when it is wrong. */
export type WrittenCondition =
  | { readonly kind: 'rule'; readonly name: string; readonly place: Place }
  | {
      readonly kind: 'test';
      readonly fact: string;
      readonly operator: string;
      readonly operand: WrittenOperand;
      readonly place: Place;
      /** Whether there is more white space in its key than is usual, so that its words stand elsewhere. */
      readonly spaced?: true;
    }
  | {
      readonly kind: 'all' | 'any';
      readonly conditions: readonly WrittenCondition[];
      readonly place: Place;
    }
  | {
      readonly kind: 'count';
      /** How many of the conditions must hold. */
      readonly least: number;
      readonly conditions: readonly WrittenCondition[];
      readonly place: Place;
    }
  | { readonly kind: 'not'; readonly condition: WrittenCondition; readonly place: Place };

/** A text, or one for each language, by its two-letter code. */
export type LocalText = string | Readonly<Record<string, string>>;

/** What a file says of a fact; `place` is the fact's, `valuePlace` that of what is said. */
export interface WrittenValue extends Written<CellValue> {
  readonly valuePlace?: Place | undefined;
}

/** A case a rule file gives for one of its rules. */
export interface WrittenExample {
  readonly given: Readonly<Record<string, WrittenValue>>;
  readonly today?: string;
  /** Where `today` stands; undefined in what the build keeps of shipped packs. */
  readonly todayPlace?: Place;
  /** Whose invitation it is; the owner of the config if the example doesn't say. */
  readonly owner?: Owner;
  readonly expect: string;
  readonly place: Place;
}

/** A rule as its file says it. */
export interface WrittenRule {
  readonly id: string;
  readonly place: Place;
  readonly when: WrittenCondition;
  readonly unless?: WrittenCondition;
  readonly decide?: DecisionName;
  readonly strength?: Written<Strength>;
  readonly because?: Written<string>;
  readonly ask?: Written<LocalText>;
  readonly reply?: Written<LocalText>;
  readonly examples: readonly WrittenExample[];
  /** What the build found out of a rule of a shipped pack. */
  readonly checked?: CheckedOperands;
}

/** Operands that stand in rules and that the build has found good, as `Operator.check` does. */
export interface CheckedOperands {
  /** The `patternNeeds` of patterns. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
}

export interface WrittenList {
  readonly items: readonly Written<ListItem>[];
  /** Whether the items are added to those of the files that are extended. */
  readonly add: boolean;
  readonly place: Place;
  /** The same items as phrases that the build has made ready, where all of them are phrases. */
  readonly kept?: KeptList;
}

/** Items that belong to a list; several such parts may make it. */
export type ListPart = Pick<WrittenList, 'items' | 'kept'>;

/** A policy file as it says it, before anything is looked up. */
export interface WrittenPolicy {
  readonly file: string;
  readonly name: string;
  readonly about?: string;
  readonly extends: readonly Written<string>[];
  readonly otherwise?: Written<DecisionName>;
  readonly whenUnsure?: Written<WhenUnsure>;
  readonly assume: ReadonlyMap<string, WrittenValue>;
  readonly lists: ReadonlyMap<string, WrittenList>;
  readonly rules: readonly WrittenRule[];
  readonly disable: readonly Written<string>[];
}
