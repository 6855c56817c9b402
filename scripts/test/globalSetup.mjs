import path from 'node:path';
import { ensureBuilt } from '../setup/build.mjs';
import { inRoot } from '../setup/paths.mjs';

/** Builds what the tests of the command line run, so that they never test what was built from other sources. */
export async function setup(project) {
  const { testFiles } = await project.globTestFiles(project.vitest.filenamePattern);
  const built = inRoot('tests', 'cli') + path.sep;
  if (testFiles.some((file) => path.normalize(file).startsWith(built))) ensureBuilt();
}
