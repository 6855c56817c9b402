import { mkdirSync, writeFileSync } from 'node:fs';
import { ensureElectron } from './electron.mjs';
import { ensurePackages } from './packages.mjs';
import { inRoot, isRoot } from './paths.mjs';
import { say } from './run.mjs';
import { ensureOrdinaryUser, ensureSystem, ordinaryUser, sandboxWorks } from './system.mjs';

/** Where the found Electron is written, for the tests. */
const recordFile = inRoot('node_modules', '.cache', 'stet', 'electron.json');

/**
 * Provides whatever is missing on this machine; silent where nothing is.
 * Answers how Electron is to be started: `{ executable, args, runAs }`.
 */
export async function ensureAll() {
  ensurePackages();
  const executable = await ensureElectron();
  ensureSystem(executable);
  if (isRoot) ensureOrdinaryUser();
  const args = sandboxWorks(executable) ? [] : ['--no-sandbox'];
  if (args.length > 0) say("this machine allows Electron's sandbox no way to work: starting without it.");
  const launch = { executable, args, runAs: isRoot ? ordinaryUser : null };
  mkdirSync(inRoot('node_modules', '.cache', 'stet'), { recursive: true });
  writeFileSync(recordFile, JSON.stringify(launch));
  return launch;
}
