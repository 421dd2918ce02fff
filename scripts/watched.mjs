// Loaded before the program by src/cli/privacy.test.ts: takes the network and other programs away, and
// writes down what is asked of them, every change that is made to the file system, and what is read.
//   WATCHED=watched.txt node --import ./scripts/watched.mjs bin/screen.js ...
import childProcess from 'node:child_process';
import cluster from 'node:cluster';
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';

// as they are now: what is put in their places below would note its own notes
const { openSync, writeSync, closeSync } = fs;

function note(line) {
  const file = openSync(process.env.WATCHED, 'a');
  writeSync(file, `${line}\n`);
  closeSync(file);
}

/** Every function of a module: noted and refused. */
function refuse(module, name) {
  for (const key of Object.keys(module))
    if (typeof module[key] === 'function' && !/^[A-Z]/u.test(key))
      module[key] = () => {
        note(`refused ${name}.${key}`);
        throw new Error(`${name}.${key} was taken away`);
      };
}

for (const [name, module] of Object.entries({
  childProcess,
  dgram,
  dns,
  http,
  http2,
  https,
  net,
  tls,
}))
  refuse(module, name);
refuse(dns.promises, 'dns.promises');
refuse(cluster, 'cluster');
net.Socket.prototype.connect = () => {
  note('refused socket.connect');
  throw new Error('the network was taken away');
};
for (const name of ['fetch', 'WebSocket', 'EventSource'])
  if (name in globalThis)
    Object.defineProperty(globalThis, name, {
      value: () => {
        note(`refused ${name}`);
        throw new Error('the network was taken away');
      },
    });

const changes =
  /^(?:appendFile|chmod|chown|copyFile|cp|createWriteStream|fchmod|fchown|ftruncate|lchmod|lchown|link|lutimes|mkdir|mkdtemp|rename|rm|rmdir|symlink|truncate|unlink|utimes|writeFile)(?:Sync)?$/u;

const reads = /^(?:createReadStream|opendir|readdir|readFile)(?:Sync)?$/u;

/** Whether something is opened to be written to. */
function opensToWrite(flags) {
  if (typeof flags === 'number')
    return (flags & (fs.constants.O_WRONLY | fs.constants.O_RDWR)) !== 0;
  return typeof flags === 'string' && flags !== 'r' && flags !== 'rs';
}

for (const module of [fs, fs.promises])
  for (const [key, call] of Object.entries(module)) {
    if (typeof call !== 'function') continue;
    if (changes.test(key))
      module[key] = (...args) => {
        note(`${key.replace(/Sync$/u, '')} ${String(args[0])}`);
        return call.apply(module, args);
      };
    else if (reads.test(key))
      module[key] = (...args) => {
        // a number is a file that was opened before, and noted then
        if (typeof args[0] !== 'number') note(`read ${String(args[0])}`);
        return call.apply(module, args);
      };
    else if (/^open(?:Sync)?$/u.test(key))
      module[key] = (...args) => {
        note(`${opensToWrite(args[1]) ? 'open' : 'read'} ${String(args[0])}`);
        return call.apply(module, args);
      };
  }
syncBuiltinESMExports();
