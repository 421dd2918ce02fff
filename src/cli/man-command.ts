import { type Command } from 'commander';
import { programTree } from './completion-command.js';
import { examples } from './examples.js';
import { manPage } from './man/man-page.js';
import { Session } from './session.js';
import { type Terminal } from './terminal.js';
import { tool } from './tool.js';
import { topics } from './topics/index.js';

/** `screen man`: the page that `man` shows; the help topics are its sections. */
export async function manCommand(program: Command, terminal: Terminal): Promise<number> {
  const session = new Session(terminal, {});
  const sections = topics.map(async ({ title, blocks }) => ({ title, blocks: await blocks() }));
  const page = manPage({
    ...tool,
    tree: await programTree(program),
    examples,
    sections: await Promise.all(sections),
  });
  await session.out.write(page);
  return session.status();
}
