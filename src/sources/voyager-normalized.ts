import { type Source, type SourceInput, type SourceItem } from '../core/source.js';
import { error } from '../core/problem.js';
import { placeOf } from '../core/read-row.js';
import { jsonHead } from './text/json-head.js';
import { cutOff, notWanted } from './text/json-list.js';
import { JsonCutter } from './text/json-records.js';
import { type JsonObject, isObject, parseObject, rejectRecord } from './text/json-rows.js';
import { wordAt } from './text/json-value.js';
import { SaidRows } from './text/said-rows.js';
import {
  type Resolve,
  invitationOf,
  isInvitation,
  isView,
  ownerOf,
  readVoyager,
} from './text/voyager.js';

/** The longest graph that is read, in UTF-16 units, since it must be held whole. */
export const maxGraphUnits = 64 << 20;

/**
 * Normalized JSON of LinkedIn's own web client: a graph in which a view refers to its invitation,
 * and an invitation to the profile that sent it. The order of the list of views is the order of
 * rows; that of the entities means nothing.
 */
export const voyagerNormalized: Source = {
  name: 'voyager-normalized',
  about: 'Voyager JSON of LinkedIn’s web client, normalized: a graph of invitations and profiles',
  recognise(head) {
    const isGraph = jsonHead(head)?.records.some(({ object }) => isNode(object) || isPage(object));
    return isGraph === true
      ? 'a graph of invitations and profiles that refer to each other'
      : undefined;
  },
  async *read(input) {
    const graph = new Graph();
    let units = 0;
    const cutter = new JsonCutter({ several: true, maxUnits: maxGraphUnits });
    for await (const chunk of input.chunks) {
      units += chunk.length;
      if (units > maxGraphUnits) {
        yield tooLarge(input);
        return;
      }
      for (const { text, line } of cutter.cut(chunk))
        yield* graph.add(text, { file: input.file, line });
    }
    const last = cutter.finished();
    if (last !== undefined) yield* graph.add(last.text, { file: input.file, line: last.line });
    const fault = cutter.end();
    if (fault !== undefined) yield cutOff(input.file, fault);
    yield* graph.items(input.file);
  },
};

/** Whether an object is a part of such a graph: it has a type, or refers to another one by name. */
function isNode(object: JsonObject): boolean {
  const { $type: type } = object;
  if (typeof type === 'string' && type.startsWith('com.linkedin.voyager.')) return true;
  return ['*invitation', '*genericInvitationView', '*fromMember'].some((key) => key in object);
}

/** Whether an object is a graph itself, one of several that were saved as a list. */
function isPage({ included }: JsonObject): boolean {
  return Array.isArray(included) && included.some((one) => isObject(one) && isNode(one));
}

interface Node {
  readonly object: JsonObject;
  readonly line: number;
}

/** The entities of a graph by their names, and those of them that are rows. */
class Graph {
  readonly #byUrn = new Map<string, Node>();
  readonly #views: Node[] = [];
  readonly #invitations: Node[] = [];
  /** The names in lists of names: the order of the views. */
  readonly #order = new Map<string, number>();
  readonly #resolve: Resolve = (urn) => this.#byUrn.get(urn)?.object;

  /** Takes up one member of a list; says what is wrong with it. */
  *add(
    text: string,
    { file, line }: { readonly file: string; readonly line: number },
  ): Generator<SourceItem> {
    if (text.startsWith('"urn:')) this.#order.set(text.trim().slice(1, -1), this.#order.size);
    if (!text.startsWith('{')) return;
    const parsed = parseObject(text, maxGraphUnits);
    if ('fault' in parsed) {
      yield rejectRecord({ file, line, row: this.#views.length + 1 }, parsed.fault, parsed.code);
      return;
    }
    if (isPage(parsed.object)) {
      const cutter = new JsonCutter({ maxUnits: maxGraphUnits, line });
      for (const member of cutter.cut(text))
        yield* this.add(member.text, { file, line: member.line });
      return;
    }
    const node = { object: onlyNeeded(parsed.object), line };
    const urn = wordAt(node.object, 'entityUrn');
    // pages may overlap: what has the same name is the same
    if (urn !== undefined && this.#byUrn.has(urn)) return;
    if (urn !== undefined) this.#byUrn.set(urn, node);
    if (isView(node.object)) this.#views.push(node);
    else if (isInvitation(node.object)) this.#invitations.push(node);
  }

  /** The rows: views in their order, then invitations that no view shows. */
  *items(file: string): Generator<SourceItem> {
    const rows = new SaidRows();
    const shown = new Set(this.#views.map(({ object }) => invitationOf(object, this.#resolve)));
    const alone = this.#invitations.filter(({ object }) => !shown.has(object));
    const owner = ownerOf(
      [...shown, ...alone.map(({ object }) => object)].filter((one) => one !== undefined),
    );
    for (const [at, { object, line }] of [...this.#ordered(), ...alone].entries()) {
      const place = { file, line, row: at + 1 };
      const said = readVoyager(object, this.#resolve, owner);
      if (typeof said === 'string') yield { kind: 'left-out', why: said };
      else
        yield (
          (said && rows.rowOf(said, place)) ??
            rejectRecord(place, 'the profile of who sent the invitation is not in the file')
        );
    }
    yield* rows.remarks();
    if (this.#views.length + alone.length === 0)
      yield notWanted(file, 'a graph of LinkedIn’s web client in which there is no invitation');
  }

  #ordered(): readonly Node[] {
    const rank = ({ object }: Node): number =>
      this.#order.get(wordAt(object, 'entityUrn') ?? '') ?? Infinity;
    return this.#views.toSorted((a, b) => rank(a) - rank(b) || 0);
  }
}

/** An entity without its pictures and secrets, which would only fill the memory. */
function onlyNeeded(object: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter(
      ([key]) => !/picture|image|secret|tracking|background/iu.test(key),
    ),
  );
}

function tooLarge({ file }: SourceInput): SourceItem {
  const message = `a graph must be read whole, and this one is larger than ${maxGraphUnits >> 20} MiB; nothing of it was read`;
  const details = {
    place: placeOf({ file, line: 1 }),
    hint: 'save its pages as files of their own',
  };
  return { kind: 'problem', rejects: false, problem: error('input-unreadable', message, details) };
}
