import {
  type Source,
  type SourceContext,
  type SourceInput,
  type SourceItem,
} from '../core/source.js';
import { jsonHead } from './text/json-head.js';
import { cutOff, notWanted } from './text/json-list.js';
import { JsonCutter, type JsonFault, type JsonRecord } from './text/json-records.js';
import { JsonRows } from './text/json-rows.js';
import { wordAt } from './text/json-value.js';

/** The longest domain that is read, in UTF-16 units; each stands in one record. */
const maxDomainUnits = 64 << 20;

/**
 * The answers of LinkedIn's Member Snapshot API: domains, each a list of records with the headers of
 * the CSV export as keys. Only the domain INVITATIONS is read.
 */
export const linkedinSnapshot: Source = {
  name: 'linkedin-snapshot',
  about: 'the INVITATIONS of LinkedIn’s Member Snapshot API (EU, EEA and Switzerland)',
  omitsEmptyNotes: true,
  listsAnswered: true,
  recognise(head) {
    // one domain alone may be longer than the head
    if (jsonHead(head) === undefined || !/"snapshot(?:Domain|Data)"\s*:/u.test(head))
      return undefined;
    return 'domains with "snapshotDomain" and "snapshotData"';
  },
  async *read(input, context) {
    const domains = new Domains(input, context);
    const cutter = new JsonCutter({ several: true, maxUnits: maxDomainUnits });
    for await (const chunk of input.chunks)
      for (const record of cutter.cut(chunk))
        if (record.text.length > maxDomainUnits) yield cutOff(input.file, tooLong(record));
        else yield* domains.items(record);
    const fault = cutter.end();
    if (fault !== undefined) {
      const unfinished = cutter.unfinished();
      if (unfinished !== undefined) yield* domains.items(unfinished);
      yield cutOff(input.file, fault);
    }
    yield* domains.end();
  },
};

function tooLong({ line }: JsonRecord): JsonFault {
  return { fault: `a domain that is longer than ${maxDomainUnits >> 20} million characters`, line };
}

class Domains {
  readonly #file: string;
  readonly #rows: JsonRows;
  /** The domain that the whole text is, where it isn't a list of them. */
  readonly #whole: string | undefined;
  readonly #others = new Set<string>();
  #isWanted = false;

  constructor({ file, head }: SourceInput, context: SourceContext) {
    this.#file = file;
    this.#rows = new JsonRows(file, context);
    this.#whole = wordAt(jsonHead(head)?.object ?? {}, 'snapshotDomain');
  }

  /** The rows in a domain, or in a page of several. */
  *items({ text, line, path }: JsonRecord, within = this.#whole): Generator<SourceItem> {
    if (path === 'snapshotData' || path.endsWith('.snapshotData')) {
      if (this.#wants(within)) yield this.#rows.parse(text, line);
      return;
    }
    // not parsed here, so that one garbled record costs that record only
    const domain = /(?<!\\)"snapshotDomain"\s*:\s*"([^"]*)"/u.exec(text)?.[1];
    if (!text.includes('"snapshotData"') || (domain !== undefined && !this.#wants(domain))) return;
    const cutter = new JsonCutter({ maxUnits: maxDomainUnits, line });
    for (const record of cutter.cut(text)) yield* this.items(record, domain);
  }

  /** Whether the domain is read; one without a name is taken for the wanted one. */
  #wants(domain: string | undefined): boolean {
    const wants = domain === undefined || domain.toUpperCase() === 'INVITATIONS';
    if (wants) this.#isWanted = true;
    else this.#others.add(domain);
    return wants;
  }

  /** What is to be said of the other domains. */
  *end(): Generator<SourceItem> {
    const others = [...this.#others].slice(0, 10).join(', ');
    if (!this.#isWanted)
      yield notWanted(
        this.#file,
        `this snapshot has no domain INVITATIONS, but ${others || 'none'}`,
        'ask for the domain INVITATIONS',
      );
    else if (others !== '')
      yield { kind: 'remark', remark: `of this snapshot only INVITATIONS was read, not ${others}` };
  }
}
