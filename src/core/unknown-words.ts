import { meantWord, nearestWord } from './did-you-mean.js';
import { type Fact, normalizeColumn } from './fact.js';
import { partOf, suggest, sureFix } from './fix.js';
import { type Vocabulary } from './policy.js';
import { type Place, type Problem, type ProblemDetails, error } from './problem.js';
import { typeNames } from './value.js';
import { type Written, type WrittenRule } from './written.js';

/** A fact and a comparison as a file has them, and where. */
interface WrittenKey {
  readonly fact: string;
  readonly operator: string;
  readonly place: Place;
  readonly spaced?: true;
}

/** Where the fact and the comparison of a test's key stand, if it is written as usual. */
function placesIn(written: WrittenKey): readonly [Place, Place] | undefined {
  const { fact, operator, place } = written;
  if (written.spaced === true) return undefined;
  const width = place.endColumn - place.column;
  const length = fact.length + 1 + operator.length;
  const quotes = width === length + 2 ? 1 : 0;
  if (width !== length + 2 * quotes) return undefined;
  const from = quotes + fact.length + 1;
  return [partOf(place, quotes, quotes + fact.length), partOf(place, from, from + operator.length)];
}

/** A fact that doesn't exist, named in a test. */
export function unknownFactInTest(written: WrittenKey, vocabulary: Vocabulary): Problem {
  const [place] = placesIn(written) ?? [];
  const inWords = factInWords(written, vocabulary);
  if (inWords !== undefined && place !== undefined)
    return unknownFact(inWords, { ...place, endColumn: place.column + inWords.length }, vocabulary);
  return unknownFact(written.fact, place ?? written.place, vocabulary, place !== undefined);
}

/** `job title contains`, where the name of the fact has spaces in it. */
function factInWords(
  { fact, operator }: WrittenKey,
  { operators }: Vocabulary,
): string | undefined {
  const key = `${fact} ${operator}`;
  const ending = operators
    .map(({ name }) => ` ${name}`)
    .filter((name) => key.endsWith(name) && name.length < operator.length)
    .toSorted((a, b) => b.length - a.length)[0];
  return ending === undefined ? undefined : key.slice(0, -ending.length);
}

/** A fact that doesn't exist; `isWord` says that the place is the fact's name and nothing else. */
export function unknownFact(
  name: string,
  place: Place | undefined,
  { facts }: Vocabulary,
  isWord = true,
): Problem {
  const names = facts.map((known) => known.name);
  const column = normalizeColumn(name);
  const byColumn = facts.find(({ columns }) => columns.includes(column))?.name;
  const sure = meantWord(name, names);
  const meant = sure ?? byColumn ?? nearestWord(name, names);
  const fallback =
    'all facts are listed by "screen facts"; a column of your own is column.<its name>';
  const fix =
    meant === undefined || place === undefined || !isWord
      ? undefined
      : sure === undefined
        ? suggest(place, meant)
        : sureFix(place, meant);
  return error('unknown-fact', `there is no fact "${name}"`, {
    ...(place && { place }),
    hint: meant === undefined ? fallback : `did you mean "${meant}"?`,
    ...(fix && { fix }),
  });
}

/** A comparison that doesn't exist, or not of this fact. */
export function unfitOperator(fact: Fact, written: WrittenKey, { operators }: Vocabulary): Problem {
  const fitting = operators
    .filter(({ takes }) => takes.includes(fact.type))
    .map(({ name }) => name);
  const kind = fact.type === 'flag' ? '' : 'a ';
  const choices = `"${fact.name}" is ${kind}${typeNames[fact.type]}: ${fitting.join(', ')}`;
  const [, word] = placesIn(written) ?? [];
  const place = word ?? written.place;
  if (operators.some(({ name }) => name === written.operator))
    return error('wrong-operand', `"${written.operator}" can not compare ${fact.name}`, {
      place,
      hint: choices,
    });
  const sure = meantWord(written.operator, fitting);
  const meant =
    sure ?? everydayOperator(written.operator, fitting) ?? nearestWord(written.operator, fitting);
  const fix: Partial<ProblemDetails> =
    meant === undefined || word === undefined
      ? {}
      : { fix: sure === undefined ? suggest(word, meant) : sureFix(word, meant) };
  return error('unknown-operator', `there is no comparison "${written.operator}"`, {
    place,
    hint: meant === undefined ? choices : `did you mean "${meant}"?`,
    ...fix,
  });
}

/** What people call comparisons, each with the ones that may be meant, the likeliest first. */
const everyday: Readonly<Record<string, readonly string[]>> = {
  '=': ['is'], '==': ['is'], 'equals': ['is'], 'equal to': ['is'], 'is equal to': ['is'], 'are': ['is'], 'in': ['is'], 'is in': ['is'], 'is one of': ['is'],
  '>': ['more than', 'after'], '>=': ['at least'], '<': ['less than', 'before'], '<=': ['at most'],
  'above': ['more than'], 'over': ['more than'], 'greater than': ['more than'], 'is more than': ['more than'], 'is greater than': ['more than'],
  'below': ['less than'], 'under': ['less than'], 'fewer than': ['less than'], 'is less than': ['less than'], 'up to': ['at most'], 'max': ['at most'], 'min': ['at least'],
  'includes': ['contains'], 'has': ['contains'], 'mentions': ['contains'], 'contain': ['contains'], 'matching': ['matches'], 'regex': ['matches'], 'like': ['contains'],
  'begins with': ['starts with'], 'empty': ['is empty'], 'known': ['is known'], 'exists': ['is known'], 'missing': ['is known'],
}; // prettier-ignore

function everydayOperator(typed: string, fitting: readonly string[]): string | undefined {
  const key = typed.toLowerCase();
  if (!Object.hasOwn(everyday, key)) return undefined;
  return everyday[key]?.find((name) => fitting.includes(name));
}

/** A rule that doesn't exist, named as a condition. */
export function unknownRule(
  name: string,
  place: Place,
  rules: readonly Pick<WrittenRule, 'id' | 'place'>[],
  vocabulary: Vocabulary,
): Problem {
  const message = `there is no rule "${name}"`;
  const advice =
    joinedByWords(name, place, vocabulary) ??
    testWithoutColon(name, place, vocabulary) ??
    nearRule(name, place, rules);
  return error('unknown-rule', message, { place, ...advice });
}

type Advice = ProblemDetails;

/** Conditions that are joined by words: `a and b`, `not a`, `a, b`. */
function joinedByWords(name: string, place: Place, vocabulary: Vocabulary): Advice | undefined {
  const meant = (part: string): string => conditionMeant(part, vocabulary);
  if (/^not\s/u.test(name))
    return { hint: '"not" is a key of its own', fix: suggest(place, meant(name)) };
  const parts = name.split(/\s+and\s+|\s+or\s+|\s*,\s*/u);
  if (parts.length < 2) return undefined;
  const kind = /\sor\s/u.test(name) ? 'any' : 'all';
  return {
    hint: 'several conditions are joined by all: (every one) or any: (one is enough)',
    fix: suggest(place, `{ ${kind}: [${parts.map(meant).join(', ')}] }`),
  };
}

/** One of the joined conditions as it is written in a file. */
function conditionMeant(part: string, vocabulary: Vocabulary): string {
  const negated = /^not\s+(.*)$/u.exec(part)?.[1];
  if (negated !== undefined) return `{ not: ${conditionMeant(negated, vocabulary)} }`;
  return testMeant(part, vocabulary) ?? part;
}

/** `note contains hello`, which misses its colon, or `note is empty`, which misses its value as well. */
function testWithoutColon(name: string, place: Place, vocabulary: Vocabulary): Advice | undefined {
  const [word = ''] = name.split(' ');
  if (vocabulary.fact(word) === undefined) return undefined;
  const test = testMeant(name, vocabulary);
  return {
    hint: 'a test needs a colon and a value, such as  { note contains: hello }',
    ...(test !== undefined && { fix: suggest(place, test) }),
  };
}

/** The test that a sentence such as `connections > 500` may mean. */
function testMeant(sentence: string, { fact, operators }: Vocabulary): string | undefined {
  const [word = '', ...rest] = sentence.split(' ');
  const known = fact(word);
  if (known === undefined) return undefined;
  const names = operators.filter(({ takes }) => takes.includes(known.type)).map(({ name }) => name);
  const said = rest.join(' ');
  const other = /^is not (?!(?:empty|known)$)/u.exec(said)?.[0];
  const comparison = comparisonMeant(
    other === undefined ? said : `is ${said.slice(other.length)}`,
    names,
    known,
  );
  if (comparison === undefined) return undefined;
  return other === undefined ? `{ ${word} ${comparison} }` : `{ not: { ${word} ${comparison} } }`;
}

/** The comparison and value that `said` of the fact may mean; `names` are the comparisons that fit. */
function comparisonMeant(
  said: string,
  names: readonly string[],
  { type }: Fact,
): string | undefined {
  if (said === '') return type === 'flag' ? 'is: true' : undefined;
  const [, not, state] = /^is (not )?(empty|known)$/u.exec(said) ?? [];
  if (state !== undefined) return `is ${state}: ${not === undefined}`;
  const typed = [...names, ...Object.keys(everyday)]
    .filter((one) => said.startsWith(`${one} `))
    .toSorted((a, b) => b.length - a.length)[0];
  if (typed === undefined) return undefined;
  const operator = names.includes(typed) ? typed : everydayOperator(typed, names);
  const value = said.slice(typed.length).trim();
  return operator === undefined || value === '' ? undefined : `${operator}: ${value}`;
}

function nearRule(
  name: string,
  place: Place,
  rules: readonly Pick<WrittenRule, 'id' | 'place'>[],
): ProblemDetails {
  const nearest = nearestWord(
    name,
    rules.map(({ id }) => id),
  );
  const rule = rules.find(({ id }) => id === nearest);
  if (rule === undefined)
    return { hint: 'a condition names a rule’s id, or is a test such as  { note is empty: true }' };
  return {
    hint: `did you mean "${rule.id}"?`,
    fix: suggest(place, rule.id),
    ...alsoHere(place, rule.id, rule.place),
  };
}

/** The name that may be meant, where it is given in the same file: one of the two is mistyped. */
function alsoHere(place: Place, name: string, there: Place | undefined): ProblemDetails {
  if (there?.file !== place.file) return {};
  return { also: { place: there, message: `"${name}" is given here` } };
}

/** A list that doesn't exist. */
export function unknownList(
  name: string,
  place: Place,
  lists: Iterable<string>,
  places: ReadonlyMap<string, { readonly place: Place }>,
): Problem {
  const nearest = nearestWord(name, lists);
  return error('unknown-list', `there is no list "${name}"`, {
    place,
    ...(nearest === undefined
      ? { hint: `give it at the left of the file:  lists: { ${name}: [one, two] }` }
      : {
          hint: `did you mean "${nearest}"?`,
          fix: suggest(place, nearest),
          ...alsoHere(place, nearest, places.get(nearest)?.place),
        }),
  });
}

/** A name in `${…}` of a text, or of its language, that is no fact. */
export function unknownName(
  name: string,
  { value, place }: Written<string>,
  language: string,
  { facts }: Vocabulary,
): Problem {
  const nearest = nearestWord(name, ['match', ...facts.map((known) => known.name)]);
  const at = placeOfName(name, value, place);
  return error(
    'unknown-name',
    `"\${${name}}" names no fact${language && `, in the text of "${language}:"`}`,
    {
      place: at ?? place,
      hint:
        nearest === undefined
          ? 'all facts are listed by "screen facts"; ${match} stands for the words that matched'
          : `did you mean "\${${nearest}}"?`,
      ...(at !== undefined && nearest !== undefined && { fix: suggest(at, nearest) }),
    },
  );
}

/** Where the name stands in a text that is written on one line as it is. */
function placeOfName(name: string, text: string, place: Place): Place | undefined {
  const quotes = place.endColumn - place.column - text.length;
  const at = text.indexOf(`\${${name}`);
  if (at < 0 || (quotes !== 0 && quotes !== 2)) return undefined;
  const from = at + 2 + quotes / 2;
  return partOf(place, from, from + name.length);
}
