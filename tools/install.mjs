// Puts the packages in place when they are missing or older than package-lock.json. Plain JavaScript: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const lock = resolve(root, 'package-lock.json');
const installed = resolve(root, 'node_modules/.package-lock.json');

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(`Node ${process.versions.node} is too old: install Node 20 or newer from https://nodejs.org and run the command again.`);
  process.exit(1);
}

const isMissing = !existsSync(installed);
if (isMissing || statSync(lock).mtimeMs > statSync(installed).mtimeMs) {
  console.error(isMissing ? 'Installing the packages (npm ci): once, a minute or so.' : 'The list of packages has changed: installing them (npm ci).');
  // Under npm its own program is run again, which needs no shell on any system.
  const npm = process.env.npm_execpath;
  const result = npm
    ? spawnSync(process.execPath, [npm, 'ci', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0) {
    console.error('The packages could not be installed; npm says why above.');
    process.exit(1);
  }
}
