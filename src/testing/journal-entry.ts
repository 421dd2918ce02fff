import { type Decided } from '../core/journal-line.js';

/** A decision on Ann's invitation of 1 March, that says nothing but what is given. */
export function decided(given: Partial<Decided> = {}): Decided {
  return {
    kind: 'decided',
    date: '2026-03-03',
    decision: 'decline',
    suggested: 'decline',
    policy: 'p1',
    key: 'ann-lee',
    sent: '2026-03-01',
    note: '',
    name: 'Ann Lee',
    url: 'https://www.linkedin.com/in/ann-lee',
    ...given,
  };
}
