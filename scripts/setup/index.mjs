import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureElectron } from './electron.mjs';
import { ensurePackages } from './packages.mjs';
import { electronRecord, inRoot } from './paths.mjs';
import { ensureSandbox } from './sandbox.mjs';
import { ensureSystem } from './system.mjs';

/** Installs what is missing on this machine; prints nothing if nothing is. Returns Electron's executable. */
export async function ensureAll() {
  ensurePackages();
  const executable = await ensureElectron();
  ensureSystem(executable);
  ensureSandbox(executable);
  mkdirSync(path.dirname(inRoot(electronRecord)), { recursive: true });
  writeFileSync(inRoot(electronRecord), JSON.stringify({ executable }));
  return executable;
}
