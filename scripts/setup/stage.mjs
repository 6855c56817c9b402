import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { electronRecord, isRoot, root } from './paths.mjs';
import { env, fail, output, run, say, toolPath } from './run.mjs';
import { withScratchDir } from './scratch.mjs';

const user = 'stet-test';

/**
 * Calls `work` with the options for spawning Electron or the program that drives it.
 * Chromium does not sandbox root, and other users often cannot read a checkout of root's. So if root
 * started the script, everything runs as an ordinary user in a copy: packages and Electron as hard links,
 * the rest as files of that user. Files in `artifacts/` are copied back.
 */
export async function asOrdinaryUser(electron, work) {
  if (!isRoot) return work({ cwd: root, env });
  const owner = ensureUser();
  return withScratchDir(async (stage) => {
    const checkout = fill(stage, electron, owner);
    const answer = await work({
      cwd: checkout,
      env: userEnvironment(checkout, owner),
      uid: owner.uid,
      gid: owner.gid,
    });
    const artifacts = path.join(checkout, 'artifacts');
    if (existsSync(artifacts)) cpSync(artifacts, path.join(root, 'artifacts'), { recursive: true });
    return answer;
  });
}

function ensureUser() {
  if (output('id', [user]) === null) {
    say(`creating the user ${user}: Electron's sandbox does not run as root …`);
    if (run('useradd', ['--create-home', '--shell', '/bin/sh', user]) !== 0) fail(`useradd ${user} failed.`);
  }
  const [, , uid, gid, , home] = output('getent', ['passwd', user]).split(':');
  return { uid: Number(uid), gid: Number(gid), home };
}

/** Returns the copy of the checkout; test material beside the original is copied to the same place. */
function fill(stage, electron, { uid, gid }) {
  const checkout = path.join(stage, 'stet');
  mkdirSync(checkout, { recursive: true });
  for (const name of readdirSync(root).filter((entry) => !linked.has(entry) && !leftOut.has(entry))) {
    cpSync(path.join(root, name), path.join(checkout, name), { recursive: true });
  }
  const material = path.resolve(root, '../shared/data');
  if (existsSync(material)) cpSync(material, path.join(stage, 'shared', 'data'), { recursive: true });
  run('chown', ['-R', `${uid}:${gid}`, stage]);

  for (const name of linked) link(path.join(root, name), path.join(checkout, name));
  link(path.dirname(electron), path.join(stage, 'electron'));
  openSandboxes(stage);

  // The test runner stores its caches there.
  const modules = path.join(checkout, 'node_modules');
  for (const name of ['.vite', '.vite-temp', '.vitest-cache', '.cache'])
    rmSync(path.join(modules, name), { recursive: true, force: true });
  chownSync(modules, uid, gid);
  const record = path.join(checkout, electronRecord);
  mkdirSync(path.dirname(record), { recursive: true });
  writeFileSync(
    record,
    JSON.stringify({ executable: path.join(stage, 'electron', path.basename(electron)) }),
  );
  return checkout;
}

/** Not needed by any test: the Git history and the output of earlier runs. */
const leftOut = new Set(['.git', 'artifacts']);

/** Too large to copy, and read-only. */
const linked = new Set(['node_modules', 'dist']);

function link(from, to) {
  if (!existsSync(from)) return;
  // Hard links do not work across file systems.
  if (run('cp', ['-al', from, to], { stdio: 'ignore' }) !== 0) {
    rmSync(to, { recursive: true, force: true });
    run('cp', ['-a', from, to]);
  }
  run('chmod', ['-R', 'a+rX', to]);
}

function openSandboxes(stage) {
  const dist = path.join(stage, 'stet', 'dist');
  const packaged = existsSync(dist) ? readdirSync(dist).map((name) => path.join(dist, name)) : [];
  for (const dir of [path.join(stage, 'electron'), ...packaged]) {
    const helper = path.join(dir, 'chrome-sandbox');
    if (!existsSync(helper)) continue;
    chownSync(helper, 0, 0);
    chmodSync(helper, 0o4755);
  }
}

function userEnvironment(checkout, { home }) {
  const kept = Object.entries(env).filter(([name]) => !name.startsWith('XDG_') && name !== 'TMPDIR');
  return { ...Object.fromEntries(kept), PATH: toolPath(checkout), HOME: home, USER: user, LOGNAME: user };
}
