import { type Evidence } from './evidence.js';
import { type Fact } from './fact.js';
import { type Invitation } from './invitation.js';
import { Run, type RunContext } from './run.js';

/** A run that notes down which cells of the invitation each fact was read or made from. */
export class TrackedRun extends Run {
  readonly #cells: CellsRead;

  constructor(context: RunContext, invitation: Invitation) {
    const cells = new CellsRead();
    super(context, {
      ...invitation,
      cell(fact) {
        cells.note(fact);
        return invitation.cell(fact);
      },
    });
    this.#cells = cells;
  }

  override evidence(fact: Fact): Evidence {
    this.#cells.begin(fact.name);
    // an archive looks a sender up once: whatever it says may rest on any part of who that is
    if (fact.group === 'relationship' && this.context.relations !== undefined)
      for (const cell of ['name', 'first-name', 'last-name']) this.#cells.note(cell);
    const evidence = super.evidence(fact);
    this.#cells.end(fact.name);
    return evidence;
  }

  /** The facts that rest on one of the cells, of those that were asked for. */
  factsFrom(cells: readonly string[]): ReadonlySet<string> {
    return this.#cells.factsFrom(cells);
  }
}

/** Which cells were read for each fact, those read for other facts on the way included. */
class CellsRead {
  readonly #byFact = new Map<string, Set<string>>();
  readonly #open: string[] = [];

  begin(fact: string): void {
    if (!this.#byFact.has(fact)) this.#byFact.set(fact, new Set());
    this.#open.push(fact);
  }

  note(cell: string): void {
    const fact = this.#open.at(-1);
    if (fact !== undefined) this.#byFact.get(fact)?.add(cell);
  }

  /** What was read for a fact was read for the fact that asked for it. */
  end(fact: string): void {
    this.#open.pop();
    for (const cell of this.#byFact.get(fact) ?? []) this.note(cell);
  }

  factsFrom(cells: readonly string[]): ReadonlySet<string> {
    return new Set(
      [...this.#byFact].flatMap(([fact, read]) =>
        cells.some((cell) => read.has(cell)) ? [fact] : [],
      ),
    );
  }
}
