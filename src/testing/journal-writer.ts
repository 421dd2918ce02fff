// Writes decisions to a journal until it is killed, and confirms each on stdout once it is kept.
//   node journal-writer.js FILE NAME COUNT
import { appendToJournal } from '../files/journal.js';
import { decided } from './journal-entry.js';

const [, , path = '', name = '', count = '0'] = process.argv;
const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
for (let at = 1; at <= Number(count); at += 1) {
  const entry = decided({ key: `${name}-${at}`, name: 'n'.repeat(at % 700) });
  const problem = await appendToJournal({ path, isRunning, tries: 400 }, [entry]);
  if (problem !== undefined) throw new Error(problem.message);
  process.stdout.write(`${name}-${at}\n`);
}
