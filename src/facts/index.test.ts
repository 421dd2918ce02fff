import { describe, expect, it } from 'vitest';
import { normalizeColumn } from '../core/fact.js';
import { facts } from './index.js';

const documented = [
  'name', 'first-name', 'last-name', 'profile-url', 'headline', 'company', 'position', 'industry', 'location', 'country',
  'connections', 'mutual-connections', 'shared-groups', 'years-of-experience', 'source', 'note', 'note-words', 'note-language',
  'note-is-standard', 'same-note-count', 'sent-at', 'age-days', 'already-connected', 'messages-exchanged', 'messages-from-owner',
  'last-message-at', 'shared-employers', 'worked-together', 'recommended', 'endorsed', 'in-contacts', 'same-school', 'invited-before',
]; // prettier-ignore

describe('the facts', () => {
  it('are at least those that the language promises', () => {
    expect(facts.map(({ name }) => name)).toEqual(expect.arrayContaining(documented));
  });

  it('have names of their own, in kebab-case', () => {
    const names = facts.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    expect(names.filter((name) => !/^[a-z]+(?:-[a-z]+)*$/u.test(name))).toEqual([]);
  });

  it('share no column', () => {
    const columns = facts.flatMap((fact) => fact.columns);
    expect(columns.filter((column, at) => columns.indexOf(column) !== at)).toEqual([]);
  });

  it('name their columns as they are normalized', () => {
    const columns = facts.flatMap((fact) => fact.columns);
    expect(columns.map(normalizeColumn)).toEqual(columns);
  });

  it.each(facts.map(({ name, question }) => [name, question] as const))(
    '%s has a question',
    (_, question) => {
      expect(question).toMatch(/^[A-Z].*\?$/u);
    },
  );
});
