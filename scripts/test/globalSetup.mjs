import path from 'node:path';
import { ensureBuilt } from '../setup/build.mjs';
import { inRoot } from '../setup/paths.mjs';

/** Builds the command line before its tests, so that they never test an old build. */
export async function setup(project) {
  const { testFiles } = await project.globTestFiles(project.vitest.filenamePattern);
  const built = inRoot('tests', 'cli') + path.sep;
  if (testFiles.some((file) => path.normalize(file).startsWith(built))) ensureBuilt();
}
