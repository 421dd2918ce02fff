import { type Evidence, hasValue } from '../core/evidence.js';
import { type Owner, nobody } from '../core/owner.js';
import { Run } from '../core/run.js';
import { type SameNotes } from '../core/same-notes.js';
import { printValue } from '../core/value.js';
import { vocabulary } from '../screening/vocabulary.js';
import { type Cells, invitation } from './invitation.js';
import { policy, today } from './policy.js';

/** What a fact may be read with besides the cells. */
export interface FactSettings {
  readonly owner?: Partial<Owner>;
  readonly sameNotes?: SameNotes;
}

/** The evidence for a fact of an invitation with these cells. */
export function evidenceFor(name: string, cells: Cells, settings: FactSettings = {}): Evidence {
  const fact = vocabulary.fact(name);
  if (fact === undefined) throw new Error(`there is no fact ${name}`);
  const empty = policy('screen: 1', { owner: { ...nobody, ...settings.owner } });
  const { sameNotes } = settings;
  return new Run({ policy: empty, vocabulary, today, sameNotes }, invitation(cells)).evidence(fact);
}

/** The fact's value as it is printed, or the state of what has none: `absent`, `blank`, … */
export function valueOf(name: string, cells: Cells, settings?: FactSettings): string {
  const evidence = evidenceFor(name, cells, settings);
  return hasValue(evidence) ? printValue(evidence.value) : evidence.state;
}
