import { withDisplay } from './display.mjs';
import { runAsync } from './run.mjs';
import { asOrdinaryUser } from './stage.mjs';

/**
 * Runs a command that drives Electron: by an ordinary user, with a display.
 * `then` reads, in the folder it ran in, what it left. Answers what `then` answers, else the exit code.
 */
export const runElectron = (electron, command, args, then = (_cwd, code) => code) =>
  asOrdinaryUser(electron, async ({ env, ...options }) => {
    const code = await withDisplay((display) =>
      runAsync(command, args, { ...options, env: { ...env, ...display } }),
    );
    return then(options.cwd, code);
  });
