// Damages files byte by byte and gives them to the program: whatever the bytes, it ends with a
// documented exit status, in time, without a stack trace, and prints nothing that is not text.
//   npm run fuzz -- [--minutes 10] [--seed 1] [--only input,rules,config,archive,journal,journal-list]
// What fails is kept in fixtures/fuzz, where a test runs it from then on.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { judgeBytes, kinds } from './fuzz-judge.mjs';

const project = fileURLToPath(new URL('..', import.meta.url));
const corpus = join(project, 'fixtures/fuzz');

/** Numbers that look random and are the same for the same seed. */
function generator(seed) {
  let state = seed >>> 0 || 1;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const tokens = [
  '"', '""', ',', ';', '\t', '\r', '\n', '\r\n', '\0', '\ufeff', '\u001b[31m', '\u202e', '\u200b', '=', "'", '\\', '{', '}', '[', ']', ': ', '- ', '#', '&a', '*a', '!!js', '<<: ', '---\n', '%YAML 1.1\n',
  '__proto__', 'constructor', '${', '${match}', '*', ' ... ', '(a+)+$', 'null', 'true', '1e999', '-', '0'.repeat(400), 'a'.repeat(5000), '['.repeat(300), '{"a":'.repeat(200), '\ud800', 'sep=;\n', 'PK\u0003\u0004',
].map((token) => Buffer.from(token)); // prettier-ignore
const rawTokens = [
  Buffer.from([0xff, 0xfe]),
  Buffer.from([0xc3]),
  Buffer.from([0x80, 0x81]),
  Buffer.alloc(64),
];

/** The bytes with a few damages. */
function damage(bytes, seeds, random) {
  let damaged = Buffer.from(bytes);
  for (let times = 1 + random(4); times > 0; times -= 1) {
    const at = random(damaged.length + 1);
    const length = random(1 + Math.min(60, damaged.length - at));
    const [before, after] = [damaged.subarray(0, at), damaged.subarray(at)];
    const all = [...tokens, ...rawTokens];
    switch (random(7)) {
      case 0:
        if (at < damaged.length) damaged[at] = random(256);
        break;
      case 1:
        damaged = Buffer.concat([before, after.subarray(length)]);
        break;
      case 2:
        damaged = Buffer.concat([before, after.subarray(0, length), after]);
        break;
      case 3:
        damaged = Buffer.concat([before, all[random(all.length)], after]);
        break;
      case 4:
        damaged = Buffer.from(before);
        break;
      case 5: {
        const other = seeds[random(seeds.length)].bytes;
        damaged = Buffer.concat([before, other.subarray(random(other.length + 1))]);
        break;
      }
      default: {
        const piece = after.subarray(0, length);
        damaged = Buffer.concat([
          before,
          ...Array.from({ length: 1 + random(50) }, () => piece),
          after,
        ]);
      }
    }
    if (damaged.length > 1_000_000) damaged = damaged.subarray(0, 1_000_000);
  }
  return damaged;
}

/** The files of fixtures/ and rules/ to start from, by kind. */
function seedsOf(kind) {
  const files = readdirSync(join(project, 'fixtures'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter(
      (path) =>
        kinds[kind].seeds(path) && !path.includes('/expected/') && !path.includes('/quality/'),
    );
  return files
    .map((path) => ({ name: path, extension: extname(path), bytes: readFileSync(path) }))
    .filter(({ bytes }) => bytes.length < 60_000);
}

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string', default: Object.keys(kinds).join(',') },
  },
});
const random = generator(Number(values.seed));
const folder = mkdtempSync(join(tmpdir(), 'screen-fuzz-'));
const until = Date.now() + Number(values.minutes) * 60_000;
const chosen = values.only.split(',').map((kind) => ({ kind, seeds: seedsOf(kind) }));
let tried = 0;
let failed = 0;
while (Date.now() < until) {
  const { kind, seeds } = chosen[tried % chosen.length];
  const seed = seeds[random(seeds.length)];
  const bytes = damage(seed.bytes, seeds, random);
  const fault = await judgeBytes(kind, bytes, seed.extension, folder);
  tried += 1;
  if (fault === undefined) continue;
  failed += 1;
  const name = `${kind}-${values.seed}-${tried}${seed.extension}`;
  mkdirSync(corpus, { recursive: true });
  writeFileSync(join(corpus, name), bytes);
  process.stdout.write(`${name}: ${fault}\n`);
}
rmSync(folder, { recursive: true });
process.stdout.write(`${tried} files tried with seed ${values.seed}, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
