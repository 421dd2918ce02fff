// Makes a synthetic archive in a folder: invented people, connections, messages and invitations.
//   npm run make-archive -- --out folder [--megabytes 200] [--messages 100000]
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const me = 'https://www.linkedin.com/in/mia-owner';
const address = (person) => `https://www.linkedin.com/in/person-${person}`;
const two = (number) => String(number).padStart(2, '0');

/** Writes lines one by one, no faster than the disk takes them. */
async function write(path, lines) {
  const file = createWriteStream(path);
  for (const line of lines)
    if (!file.write(`${line}\n`)) await new Promise((done) => file.once('drain', done));
  await new Promise((done) => file.end(done));
}

/** A text of about `length` characters with line breaks, commas and quotes, as messages have. */
function textOf(seed, length) {
  const words =
    'thanks, for the ""notes"" on page two and see you in Leeds on Tuesday then\n'.split(' ');
  let text = `Message ${seed}:`;
  for (let at = seed; text.length < length; at += 7) text += ` ${words[at % words.length]}${at}`;
  return text;
}

function* messages(count, length) {
  yield '"CONVERSATION ID","CONVERSATION TITLE","FROM","SENDER PROFILE URL","TO","RECIPIENT PROFILE URLS","DATE","SUBJECT","CONTENT","FOLDER","ATTACHMENTS"';
  const people = Math.max(1, Math.floor(count / 10));
  for (let at = 0; at < count; at += 1) {
    const person = Math.floor(at / 10) % people;
    const own = at % 3 === 0;
    const [from, to] = own ? ['Mia Owner', `Person ${person}`] : [`Person ${person}`, 'Mia Owner'];
    const [fromUrl, toUrl] = own ? [me, address(person)] : [address(person), me];
    const day = `20${two(10 + (at % 16))}-${two((at % 12) + 1)}-${two((at % 28) + 1)}`;
    yield `"2-${person}","","${from}","${fromUrl}","${to}","${toUrl}","${day} ${two(at % 24)}:04:33 UTC","","${textOf(at, length)}","INBOX",""`;
  }
}

function* connections(count) {
  yield 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
  for (let at = 0; at < count; at += 1)
    yield `Person,${at},${address(at)},,"Acme, Inc.",Engineer,${two((at % 28) + 1)} Jan 20${two(10 + (at % 16))}`;
}

function* invitations(count, known) {
  yield 'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl';
  for (let at = 0; at < count; at += 1) {
    const person = at % 4 === 0 ? known + at : at % known;
    yield `Person ${person},Mia Owner,"${(at % 12) + 1}/${(at % 28) + 1}/26, 9:05 AM",,INCOMING,${address(person)},${me}`;
  }
}

/** Makes the archive; `megabytes` is about the size of its messages. */
export async function makeArchive(folder, { megabytes = 200, count = 100_000 } = {}) {
  mkdirSync(folder, { recursive: true });
  const file = (name) => join(folder, name);
  await write(file('Profile.csv'), ['First Name,Last Name', 'Mia,Owner']);
  await write(file('Positions.csv'), [
    'Company Name,Title,Description,Location,Started On,Finished On',
    'Acme,Boss,,,Jan 2010,',
  ]);
  await write(file('Connections.csv'), connections(Math.floor(count / 20)));
  await write(file('Invitations.csv'), invitations(2000, Math.floor(count / 20)));
  const length = Math.max(10, Math.floor((megabytes * 1_000_000) / count) - 260);
  await write(file('messages.csv'), messages(count, length));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      megabytes: { type: 'string', default: '200' },
      messages: { type: 'string', default: '100000' },
    },
  });
  if (values.out === undefined) throw new Error('name a folder: --out folder');
  await makeArchive(values.out, {
    megabytes: Number(values.megabytes),
    count: Number(values.messages),
  });
}
