import { describe, expect, it } from 'vitest';
import { decision } from '../../testing/report.js';
import { decisionJson } from './decision-json.js';

describe('decisionJson', () => {
  it('says first who, then where, then what is decided', () => {
    expect(Object.keys(decisionJson(decision())).slice(0, 11)).toEqual([
      'id', 'name', 'profileUrl', 'headline', 'note', 'sentAt', 'source', 'file', 'row', 'line', 'decision',
    ]);
  }); // prettier-ignore

  it('leaves nothing out and changes nothing', () => {
    const given = decision({ note: null, name: '\u001b[31m', assumed: ['x'] });
    expect(decisionJson(given)).toEqual(given);
  });
});
