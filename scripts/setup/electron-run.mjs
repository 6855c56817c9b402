import { withDisplay } from './display.mjs';
import { runAsync } from './run.mjs';
import { asOrdinaryUser } from './stage.mjs';

/**
 * Runs a command that drives Electron, as an ordinary user and with a display.
 * `then` reads the results in the folder of the run. Returns the result of `then`, or else the exit code.
 */
export const runElectron = (electron, command, args, then = (_cwd, code) => code) =>
  asOrdinaryUser(electron, async ({ env, ...options }) => {
    const code = await withDisplay((display) =>
      runAsync(command, args, { ...options, env: { ...env, ...display } }),
    );
    return then(options.cwd, code);
  });
