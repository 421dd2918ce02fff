import { describe, expect, it } from 'vitest';
import { employersOf, wordsOf } from './answers.js';

describe('words of an answer', () => {
  it.each([
    ['editing, proof reading', ['editing', 'proof reading']],
    [' editing ,, editing , ', ['editing']],
    ['edi\tting\u0007, \u001b[Dproof\nreading', ['edi ting', 'proof reading']],
    ['*, ..., !, edit*, * proof ...', ['edit*', 'proof']],
    ['', []],
  ])('%j are %j', (answer, words) => {
    expect(wordsOf(answer)).toEqual(words);
  });
});

describe('employers of an answer', () => {
  it.each([
    ['Acme', [{ name: 'Acme' }]],
    ['Acme 1999-2006', [{ name: 'Acme', from: 1999, to: 2006 }]],
    ['Acme (1999 – 2006)', [{ name: 'Acme', from: 1999, to: 2006 }]],
    ['Acme 1999-now', [{ name: 'Acme', from: 1999 }]],
    ['Acme 1999-', [{ name: 'Acme', from: 1999 }]],
    ['Studio 54, Acme 2010-2012', [{ name: 'Studio 54' }, { name: 'Acme', from: 2010, to: 2012 }]],
    ['1999-2006', [{ name: '1999-2006' }]],
    ['', []],
  ])('%j are %j', (answer, employers) => {
    expect(employersOf(answer)).toEqual(employers);
  });
});
