import { ensureBuilt } from '../setup/build.mjs';

/** Builds the command line, which the tests of the dialects export with. */
export const setup = () => ensureBuilt();
