#!/usr/bin/env node
// Starts the program. Plain JavaScript, so that an old Node can say what is wrong.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`screen needs Node 20.19 or newer; this is ${process.version}\n`);
  process.exitCode = 2;
} else {
  import('../dist/cli/main.js').then(
    ({ main }) => main(),
    (error) => {
      if (error?.code === 'EMFILE' || error?.code === 'ENFILE') {
        process.stderr.write(
          'error: too many files are open\n  help: close other programs, or raise the limit: ulimit -n 1024\n',
        );
        process.exitCode = 3;
        return;
      }
      const isMissing = error?.code === 'ERR_MODULE_NOT_FOUND';
      const isBuilt = !String(error?.message).includes('dist/cli/main.js');
      const what = isMissing ? error.message : (error?.stack ?? error);
      process.stderr.write(
        isBuilt ? `${what}\n` : 'screen is not built yet: run "npm ci" in its folder\n',
      );
      process.exitCode = isMissing ? 2 : 70;
    },
  );
}
