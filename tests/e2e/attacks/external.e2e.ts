import { afterAll, beforeAll, expect, test } from 'vitest';
import { fault } from '../../support/faults.ts';
import { type Launched, launchApp } from '../support/launch.ts';

/** Only http, https and mailto reach the browser or the mail program, and only after the user confirms. */
let stet: Launched;

beforeAll(async () => {
  stet = await launchApp();
  await stet.app.evaluate(({ dialog, shell }) => {
    const seen = { opened: [] as string[], questions: [] as string[], answer: 0 };
    Reflect.set(globalThis, 'seen', seen);
    shell.openExternal = async (url) => {
      seen.opened.push(url);
    };
    dialog.showMessageBox = async (...args: unknown[]) => {
      const { message, detail } = args.at(-1) as Electron.MessageBoxOptions;
      seen.questions.push(`${message} ${detail}`);
      return { response: seen.answer, checkboxChecked: false };
    };
  });
});
afterAll(() => stet.close());

const answerWith = (response: number) =>
  stet.app.evaluate((_, value) => {
    Reflect.get(globalThis, 'seen').answer = value;
  }, response);

const open = (url: string): Promise<unknown> =>
  stet.page.evaluate((to) => Reflect.get(globalThis, 'stet').invoke('app.openExternal', { url: to }), url);

/** The addresses opened and the questions asked since the last call. */
const seen = (): Promise<{ opened: string[]; questions: string[] }> =>
  stet.app.evaluate(() => {
    const { opened, questions } = Reflect.get(globalThis, 'seen');
    return { opened: opened.splice(0), questions: questions.splice(0) };
  });

const refused = [
  ...['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java\tscript:alert(1)'],
  ...['file:///etc/passwd', 'FILE://host/share', 'smb://server/share', '\\\\server\\share', '//server/share'],
  ...['ftp://x.example/', 'data:text/html,x', 'blob:https://x.example/1', 'vbscript:x', 'view-source:x'],
  ...['ms-word:ofe|u|https://x.example/x.docx', 'ms-msdt:/id', 'search-ms:query=x', 'vscode://x', 'ssh://x'],
  ...['app://stet/index.html', 'stet://open', 'about:blank', 'chrome://settings', 'steam://run/1', 'tel:1'],
  ...[
    '',
    ' ',
    'x',
    '/etc/passwd',
    'C:\\Windows\\system32\\calc.exe',
    'http:',
    'https://',
    'https://[',
    'http://a b/',
  ],
  ...['javascript://https://x.example/%0aalert(1)', 'https', 'https:javascript:alert(1)\0'],
];

test.each(refused)('%j is not opened, and the user is not asked', async (url) => {
  expect(await open(url)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  expect(await seen()).toEqual({ opened: [], questions: [] });
});

test('none of them in a row, while the user would agree to everything', async () => {
  await answerWith(0);
  for (const url of refused) await open(url);
  const { opened } = await seen();
  fault('T2', 'addresses that the window asks to open', {
    tries: refused.length,
    survived: refused.length - opened.length,
    worst: `${opened.length} opened`,
  });
});

test.each([
  ['https://news.example/a?b=c#d', 'Open news.example in the browser?', 'https://news.example/a?b=c#d'],
  ['http://news.example:8080', 'Open news.example:8080 in the browser?', 'http://news.example:8080/'],
  [
    'https://bank.example@evil.example/',
    'Open evil.example in the browser?',
    'https://bank.example@evil.example/',
  ],
  ['https:\\\\evil.example\\x', 'Open evil.example in the browser?', 'https://evil.example/x'],
  ['https://еxample.com/', 'Open xn--xample-2of.com in the browser?', 'https://xn--xample-2of.com/'],
  ['mailto:desk@paper.example', 'Write to desk@paper.example?', 'mailto:desk@paper.example'],
])('%s is opened after the host is shown and confirmed', async (url, question, opened) => {
  await answerWith(1);
  expect(await open(url)).toEqual({ ok: true, value: { opened: false } });
  expect(await seen()).toEqual({ opened: [], questions: [expect.stringContaining(question)] });
  await answerWith(0);
  expect(await open(url)).toEqual({ ok: true, value: { opened: true } });
  expect(await seen()).toEqual({ opened: [opened], questions: [expect.stringContaining(question)] });
});

test('a mail address cannot attach a file', async () => {
  await answerWith(0);
  await open(
    'mailto:a@b.example?subject=Hello&attach=/etc/passwd&attachment=/etc/hosts&body=x&cc=c@d.example',
  );
  expect((await seen()).opened).toEqual(['mailto:a@b.example?subject=Hello&body=x&cc=c%40d.example']);
});
