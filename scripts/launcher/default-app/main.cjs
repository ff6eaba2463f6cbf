// Stands in for Electron's own default app, which the development fallback lacks:
//   electron [switches] [-r module]... <app folder or file> [arguments]
// Plain CommonJS, because Electron 25 reads it as it is.
const { app } = require('electron');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

/** Reads the command line the way Electron's own default app does, as far as the launcher and Playwright use it. */
function readArguments(args) {
  const preload = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at];
    if (arg === '-r' || arg === '--require') preload.push(args[++at]);
    else if (arg === '-v' || arg === '--version') return { preload, version: true };
    else if (!arg.startsWith('-')) return { preload, target: path.resolve(arg) };
  }
  return { preload };
}

/** Gives the app its own name, version and data folder, as if it had been packaged. */
function introduce(target) {
  const file = path.join(target, 'package.json');
  if (!fs.existsSync(file)) return;
  const pkg = JSON.parse(fs.readFileSync(file, 'utf8'));
  app.setName(pkg.productName ?? pkg.name ?? 'Electron');
  if (pkg.version) app.setVersion(pkg.version);
  app.setPath('userData', path.join(app.getPath('appData'), app.getName()));
  app.setAppPath(target);
}

function load(id) {
  const file = path.isAbsolute(id) ? id : require.resolve(id, { paths: [process.cwd()] });
  Module._load(Module._resolveFilename(file, module, false), module, false);
}

function start(target) {
  introduce(target);
  try {
    Module._load(Module._resolveFilename(target, module, true), module, true);
  } catch (error) {
    console.error('The app threw an error while it was loaded.');
    console.error(error.stack ?? error);
    app.exit(1);
  }
}

process.defaultApp = true;
const { preload, version, target } = readArguments(process.argv.slice(1));
if (version) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
}
for (const id of preload) load(id);
if (target) {
  start(target);
} else {
  console.error('Usage: electron [switches] <app folder>');
  app.exit(1);
}
