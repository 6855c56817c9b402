import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { electronExecutable, projectRoot } from './launch.ts';

export interface Inspected {
  /** The value of an expression in main, in which `electron` is what its name says. */
  inMain(expression: string): Promise<unknown>;
  /** The value of an expression in the window, as after a user's action. */
  inPage(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Starts the app with Node's inspector alone: under Playwright's driver a page's wish to stay does not reach main. */
export async function launchInspected(args: string[]): Promise<Inspected> {
  const app = spawn(electronExecutable(), [projectRoot, '--inspect=0', ...args], {
    cwd: projectRoot,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = once(app, 'exit');
  let printed = '';
  const address = await new Promise<string>((resolve, reject) => {
    app.stderr.on('data', (chunk) => {
      printed += String(chunk);
      const url = /Debugger listening on (ws:\S+)/.exec(printed)?.[1];
      if (url) resolve(url);
    });
    app.once('exit', (code) => reject(new Error(`The app ended (${code}): ${printed}`)));
  });
  const socket = new WebSocket(address);
  await once(socket, 'open');
  let last = 0;

  function inMain(expression: string): Promise<unknown> {
    const id = ++last;
    return new Promise((resolve, reject) => {
      const onMessage = ({ data }: MessageEvent) => {
        const answer = JSON.parse(String(data));
        if (answer.id !== id) return;
        socket.removeEventListener('message', onMessage);
        const { result, exceptionDetails } = answer.result;
        if (exceptionDetails) reject(new Error(exceptionDetails.exception?.description ?? expression));
        else resolve(result.value);
      };
      socket.addEventListener('message', onMessage);
      const code = `(async () => { const electron = require('electron'); return ${expression}; })()`;
      // That gives `require` to the expression.
      const includeCommandLineAPI = true;
      const params = { expression: code, awaitPromise: true, returnByValue: true, includeCommandLineAPI };
      socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params }));
    });
  }

  return {
    inMain,
    inPage: (expression) =>
      inMain(
        `electron.BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(${JSON.stringify(expression)}, true)`,
      ),
    async close() {
      app.kill('SIGKILL');
      await exited;
    },
  };
}
