import { beforeEach, expect, test, vi } from 'vitest';
import { readClipboard } from './clipboard';

const { readText } = vi.hoisted(() => ({ readText: vi.fn<() => string | Promise<string>>() }));
vi.mock('electron', () => ({ clipboard: { readText } }));

beforeEach(() => void readText.mockReset());

/** Electron before 44 returns the text, later ones a promise of it. */
const forms: [string, (words: string) => string | Promise<string>][] = [
  ['at once', (words) => words],
  ['later', async (words) => words],
];

test.each(forms)('copied words are captured when the clipboard gives them %s', async (_, form) => {
  readText.mockReturnValue(form('The pumps never ran'));
  expect(await readClipboard()).toMatchObject({ words: 'The pumps never ran' });
});

test.each(forms)('a clipboard without text is named when it says so %s', async (_, form) => {
  readText.mockReturnValue(form('  '));
  await expect(readClipboard()).rejects.toMatchObject({ code: 'not-found' });
});
