import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Launched, launchApp } from './support/launch.ts';
import { chooseInDialog, inspectScreen, menu } from './support/screens.ts';

/** Errors that nobody expected, with words of the user's in their messages: the log says where they happened. */
let stet: Launched;
let userData: string;
let file: string;

const log = () => readFile(file, 'utf8');

beforeAll(async () => {
  userData = await mkdtemp(path.join(tmpdir(), 'stet-log-'));
  stet = await launchApp({ userData });
  file = await stet.app.evaluate(({ app }) => `${app.getPath('logs')}/stet.log`);
  await stet.app.evaluate(({ dialog }) => {
    const questions: string[] = [];
    Reflect.set(globalThis, 'questions', questions);
    dialog.showMessageBox = async (...args: unknown[]) => {
      const { message } = args.at(-1) as Electron.MessageBoxOptions;
      questions.push(message);
      return { response: 0, checkboxChecked: false };
    };
  });
  await stet.page.getByRole('button', { name: 'Try the sample' }).click();
  await stet.page.getByRole('button', { name: /Dredging stops/ }).waitFor();
});
afterAll(async () => {
  // Playwright does not wait for a window that has crashed.
  stet.app.process().kill('SIGKILL');
  await rm(userData, { recursive: true, force: true });
});

test('a start is written down, in a file that only its owner can read', async () => {
  expect(await log()).toMatch(/^\S+Z Stet \d+\.\d+\.\d+, Electron \d+\S*, \w+ \w+\n$/);
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('an error in main is written down without its words, the user is told once, and the app goes on', async () => {
  await stet.app.evaluate(() => {
    setTimeout(() => {
      throw new TypeError('canary');
    });
    setTimeout(() => {
      throw new RangeError('canary, again');
    });
    void Promise.reject(new Error('canary in a promise'));
  });
  await expect.poll(log).toMatch(/main: TypeError\n/);
  await expect.poll(log).toMatch(/main: RangeError\n/);
  await expect.poll(log).toMatch(/main, in a promise: Error\n/);
  expect(await stet.app.evaluate(() => Reflect.get(globalThis, 'questions'))).toEqual([
    'Something went wrong in Stet',
  ]);
  await stet.page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Quotes' }).click();
  await stet.page.getByRole('option').first().waitFor();
});

test('an error in the window is written down, with the place and nothing else that a page sends', async () => {
  await stet.page.evaluate(() => {
    setTimeout(() => {
      throw new TypeError('canary');
    });
    void Promise.reject(new RangeError('canary in a promise'));
    const { invoke } = Reflect.get(globalThis, 'stet');
    return Promise.all([
      invoke('log.error', { kind: 'canary is the kind', stack: 'canary\n    at app://stet/assets/x.js:1:1' }),
      invoke('log.error', {
        kind: 'canary\n2026 main: all is well',
        stack: '    at canary (/canary.js:1:1)',
      }),
    ]);
  });
  await expect.poll(log).toMatch(/window: TypeError\n/);
  await expect.poll(log).toMatch(/window: RangeError\n/);
  expect(await log()).toContain('window: Error\n    at assets/x.js:1:1\n');
});

test('an error that a request ends with is written down', async () => {
  await chooseInDialog(stet, [path.join(userData, 'canary-missing.png')]);
  await stet.page.evaluate(() => Reflect.get(globalThis, 'stet').invoke('assets.choose'));
  await expect.poll(log).toMatch(/assets\.choose: \w+ \w+\n/);
});

test('the log holds nothing of the user’s, and Help shows it', async () => {
  const text = await log();
  expect(text.split('\n').length).toBeGreaterThan(10);
  for (const secret of [/canary/i, userData, 'Dredging', 'Sample desk']) expect(text).not.toMatch(secret);

  // A new start goes on in the same file.
  await stet.close();
  stet = await launchApp({ userData });
  await stet.page.getByRole('button', { name: /Dredging stops/ }).waitFor();
  await menu(stet, 'help.log');
  const dialog = stet.page.getByRole('dialog', { name: 'Log' });
  const shown = await dialog.getByRole('textbox').inputValue();
  expect(shown).toContain('main: TypeError');
  expect(shown.match(/Stet \d/g)).toHaveLength(2);
  await inspectScreen(stet, 'log');

  await stet.app.evaluate(({ shell }) => {
    shell.showItemInFolder = (item) => Reflect.set(globalThis, 'revealed', item);
  });
  await dialog.getByRole('button', { name: 'Show the file' }).click();
  await expect.poll(() => stet.app.evaluate(() => Reflect.get(globalThis, 'revealed'))).toBe(file);
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await stet.page.getByText('Copied.').waitFor();
  await stet.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
});

test('the page’s process is killed: that is written down too', async () => {
  const gone = stet.page.waitForEvent('crash');
  await stet.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await gone;
  await expect.poll(log).toMatch(/the window's process ended: \w+ -?\d+\n/);
});
