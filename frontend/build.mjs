// What Maven runs: node build.mjs FOLDER. Installs the packages when the lock file changed, builds when a source did.
// Stamps keep the hash of what was done last, so that a build without changes here takes no time.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const output = resolve(process.argv[2] ?? join(here, '../target/classes/META-INF/resources/assets'));

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`frontend: Node 20.19 or later is needed, this is ${process.versions.node}`);
  process.exit(1);
}

once(join(here, 'node_modules', '.stamp'), hash(['package.json', 'package-lock.json']), [
  'ci',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
]);
const built = existsSync(join(output, 'manifest.json')) ? output : 'nothing';
once(
  join(here, '../target/frontend.stamp'),
  built + hash(['package.json', 'package-lock.json', 'vite.config.ts', 'tsconfig.json', ...files('src')]),
  ['run', 'build', '--silent'],
);

/** Runs npm unless the stamp says that it did so for the same files. */
function once(stamp, wanted, command) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return;
  }
  const done = spawnSync('npm', command, {
    cwd: here,
    env: { ...process.env, ASSETS: output },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    console.error(`frontend: npm ${command.join(' ')} failed`);
    process.exit(done.status ?? 1);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted.replace(/^nothing/, output));
}

function hash(names) {
  const all = createHash('sha256');
  for (const name of names) {
    all.update(name).update('\0').update(readFileSync(join(here, name)));
  }
  return all.digest('hex');
}

function files(folder) {
  return readdirSync(join(here, folder))
    .sort()
    .flatMap((name) => {
      const path = `${folder}/${name}`;
      return statSync(join(here, path)).isDirectory() ? files(path) : [path];
    });
}
