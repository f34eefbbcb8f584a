/**
 * Builds the pages when they changed, and installs what that needs when that changed. Maven runs it on every build, so doing
 * nothing must be fast: the stamps under target/frontend say from which content the last install and the last build came.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(root, '../target/frontend');
const notSources = new Set(['node_modules', 'test', '.vite']);

function filesOf(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !notSources.has(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesOf(path) : [path];
    });
}

function hash(files) {
  const sum = createHash('sha256');
  for (const file of files.toSorted()) {
    sum.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return sum.digest('hex');
}

function run(...args) {
  console.log(`> npm ${args.join(' ')}`);
  const { status, error } = spawnSync('npm', args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) console.error(`npm could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

/** Runs the work unless the stamp says that it was done for this very content and its result is still there. */
function once(stamp, content, result, work) {
  const upToDate = existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === content;
  if (upToDate) return false;
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, content);
  return true;
}

const modules = join(root, 'node_modules');
// The stamp of the install lives inside what it is about: `mvn clean` must not cost a new install.
once(join(modules, '.installed-from'), hash([join(root, 'package-lock.json')]), modules, () => run('ci'));
const sources = [...filesOf(root), join(root, '../docs/metrics.md')]; // which the pages quote
const built = once(join(target, 'built-from'), hash(sources), join(target, 'pages/panel.html'), () =>
  run('run', 'build'),
);
if (!built) console.log('The pages are up to date.');
