import { codeMirrorAlone, type Editor, lexicalAlone } from '../editors';
import { ratioOf } from '../measure';
import { articleScripts, bytesOf } from '../script';
import { startOf } from '../starting';
import { typist } from '../typing';
import { appFixture, type Fixture } from '../windows';
import type { Line } from './table';

const words = 10_000;

/** Script, start and typing in 10,000 words, beside a page of each editor alone, which stores nothing. */
export async function editors(codemirror: string | undefined): Promise<Line[]> {
  const lines = await beside('Lexical alone', await lexicalAlone());
  if (!codemirror)
    return [...lines, { work: 'editor', peer: 'CodeMirror 6', figures: 'not measured: it is not installed' }];
  return [...lines, ...(await beside('CodeMirror 6', await codeMirrorAlone(codemirror)))];
}

async function beside(peer: string, editor: Editor): Promise<Line[]> {
  const bytes = (await bytesOf(await articleScripts())) / Buffer.byteLength(editor.script);
  const started = await compare(editor, async (fixture) => ({
    run: () => startOf(fixture),
    close: fixture.remove,
  }));
  const typed = await compare(editor, (fixture) => typist(fixture, 0.5));
  return [
    { work: 'script with an article open, bytes', peer, figures: bytes.toFixed(2) },
    { work: `start to first key, ${words} words`, peer, figures: started },
    { work: `key to frame, ${words} words, median`, peer, figures: typed },
  ];
}

interface Measured {
  run(): Promise<number>;
  close(): Promise<unknown>;
}

async function compare(editor: Editor, measure: (fixture: Fixture) => Promise<Measured>): Promise<string> {
  const app = await measure(await appFixture(words));
  const alone = await measure(await editor.fixture(words));
  const { ratio, low, high, control } = await ratioOf(app.run, alone.run);
  await app.close();
  await alone.close();
  const n = (value: number) => value.toFixed(2);
  return `${n(ratio)} (${n(low)} to ${n(high)}; A/A ${n(control)})`;
}
