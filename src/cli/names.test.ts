import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runProgram } from '../testing/terminal.js';

const root = mkdtempSync(join(tmpdir(), 'screen-names-'));
afterAll(() => rmSync(root, { recursive: true }));

/** What objects have of themselves, so that a table made of an object would have it too. */
const names = [
  '__proto__', 'constructor', 'prototype', 'toString', 'toJSON', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', '__defineGetter__',
  '__lookupSetter__', 'then', 'length', 'default', 'get', 'set', 'size', '0', '-1', 'null', 'undefined', 'true',
]; // prettier-ignore

async function run(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text);
  const ran = await runProgram(args.map((arg) => (arg in files ? join(root, arg) : arg)));
  expect(ran.stderr).not.toMatch(/^This is a bug|^\s+at /mu);
  expect([0, 1, 2, 3]).toContain(ran.status);
  return ran;
}

const own = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
const rules =
  'rules:\n  - { id: wrote, when: { note contains: hi }, decide: decline, because: wrote }\n';

describe('a name that means something to JavaScript', () => {
  it.each(names)('is a name like any other: %s', async (name) => {
    const json = JSON.stringify(name);
    const csv = `id,name,note,${name}\n${name},${name},hi,${name}\n`;
    const records = `[{"name": ${json}, "note": "hi", "profileUrl": "https://x.com/in/${name}", ${json}: {"polluted": true}, "x": ${json}}]`;
    for (const [file, text] of [
      ['in.csv', csv],
      ['in.json', records],
      ['in.ndjson', records.slice(1, -1)],
    ] as const) {
      const { stdout } = await run(
        { [file]: text, 'rules.yaml': rules },
        file,
        '-p',
        'rules.yaml',
        '--json',
      );
      const report = JSON.parse(stdout) as { decisions: { name: string; decision: string }[] };
      expect(report.decisions.map((one) => [one.name, one.decision])).toEqual([[name, 'decline']]);
      await run({ [file]: text, 'rules.yaml': rules }, file, '-p', 'rules.yaml', '-v');
      await run({ [file]: text, 'rules.yaml': rules }, 'facts', file, '-p', 'rules.yaml');
      await run(
        { [file]: text, 'rules.yaml': rules },
        'explain',
        file,
        '-p',
        'rules.yaml',
        '--id',
        name,
      );
    }
    const policies = [
      `rules:\n  - { id: ${json}, when: { note contains: hi }, decide: decline, because: wrote }`,
      `rules:\n  - { id: a, when: ${json} }\n  - { id: b, when: { not: ${json} } }`,
      `rules:\n  - { id: a, when: { ${json}: hi } }`,
      `rules:\n  - { id: a, when: { "${name} is": hi } }`,
      `rules:\n  - { id: a, when: { "note ${name}": hi } }`,
      `rules:\n  - { id: a, when: { "column.${name} is": hi } }`,
      `rules:\n  - { id: a, when: { note contains: { list: ${json} } } }`,
      `rules:\n  - { id: a, when: { note is empty: true }, because: "\${${name}|x} \${match}" }`,
      `rules:\n  - { id: a, when: { note is empty: true }, decide: decline, because: b, reply: { ${json}: x }, ask: { ${json}: x } }`,
      `rules:\n  - { id: a, when: { note is empty: true }, decide: ${json}, strength: ${json}, because: b }`,
      `rules:\n  - { id: a, when: { note is empty: true }, ${json}: x, examples: [{ given: { ${json}: 1 }, expect: ${json} }] }`,
      `lists: { ${json}: [a] }\nassume: { ${json}: 1 }\npolicy: ${json}\nextends: ${json}\ndisable: [${json}, "${name}/a"]`,
      `otherwise: ${json}\nwhen-unsure: ${json}\n${json}: 1`,
    ];
    for (const policy of policies) {
      await run({ 'p.yaml': policy }, 'check', 'p.yaml', '-v');
      await run({ 'p.yaml': policy }, 'policy', 'p.yaml', '--format', 'yaml');
      await run({ 'in.csv': csv, 'p.yaml': policy }, 'in.csv', '-p', 'p.yaml', '-v');
    }
    const configs = [
      `lists: { ${json}: [a] }`, `columns: { ${json}: note }`, `columns: { x: ${json} }`, `format: ${json}`, `policy: ${json}`, `owner: { ${json}: x }`,
      `${json}: { polluted: true }`, `owner: { employers: [{ name: ${json}, ${json}: 1 }] }`, `{"__proto__": {"format": "json"}, ${json}: {}}`,
    ]; // prettier-ignore
    for (const config of configs)
      await run(
        { 'in.csv': csv, 'c.yaml': config, 'rules.yaml': rules },
        'in.csv',
        '-p',
        'rules.yaml',
        '-c',
        'c.yaml',
      );
    for (const option of ['-f', '-p', '--only', '--fail-on', '--color'])
      await run({ 'in.csv': csv, 'rules.yaml': rules }, 'in.csv', option, name);
    for (const args of [[name], ['help', name], ['explain', name]])
      await run({ 'rules.yaml': rules }, ...args, '-p', 'rules.yaml');
    expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(own);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});
