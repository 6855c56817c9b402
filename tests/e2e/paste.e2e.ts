import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeMarkdown } from '../../src/core/markdown/write';
import type { Bridge, Channel, Input, Output } from '../../src/ipc/contract';
import { type Result, unwrap } from '../../src/ipc/result';
import { projectRoot } from './support/launch';
import { sampleOfFile } from './support/sample';
import { inspectScreen, menu } from './support/screens';

declare const window: Window & { stet: Bridge };

const fixture = (name: string) => readFileSync(path.join(projectRoot, 'tests/fixtures/paste', name), 'utf8');

const stet = await sampleOfFile();
const { page, text, press } = stet;

/** From the system's clipboard to the stored article. */
describe('a pasted clipping', () => {
  beforeEach(async () => {
    await text.focus();
    await press('Control+a', 'Backspace', 'Backspace');
  });

  /** With a copy event, because the asynchronous clipboard sanitises HTML. */
  const copy = async (html: string, words: string) => {
    await page.evaluate(
      (data) => {
        const put = (event: ClipboardEvent) => {
          event.preventDefault();
          event.stopImmediatePropagation();
          event.clipboardData?.setData('text/html', data.html);
          event.clipboardData?.setData('text/plain', data.words);
        };
        document.addEventListener('copy', put, { capture: true, once: true });
      },
      { html, words },
    );
    await press('Control+c');
  };
  const ask = async <C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> => {
    const question: { name: Channel; value: unknown } = { name: channel, value: input };
    const answer = await page.evaluate(({ name, value }) => window.stet.invoke(name, value), question);
    return unwrap(answer as Result<Output<C>>);
  };
  const stored = async () => {
    const { items } = await ask('articles.list', { text: 'Dredging stops' });
    return writeMarkdown((await ask('articles.get', { id: items[0]?.id ?? '' })).body);
  };

  it.each(['word', 'google-docs'])('from %s keeps its structure, in one undo step', async (name) => {
    await copy(fixture(`${name}.html`), 'only words');
    await press('Control+v');
    await expect.poll(stored, { timeout: 10_000 }).toBe(fixture(`${name}.md`));
    await inspectScreen(stet, `paste-${name}`);
    await press('Control+z');
    await expect.poll(() => text.textContent()).toBe('');
  });

  it('is searched in its notes too, and find and replace reports matches that it does not replace', async () => {
    await copy(fixture('word.html'), 'only words');
    await press('Control+v');
    await page.getByRole('button', { name: 'Footnote 1' }).waitFor();
    await menu(stet, 'edit.find');
    await page.getByRole('textbox', { name: 'Find', exact: true }).fill('lock');
    await page.getByText('1 of 1').waitFor();
    await page.getByText('1 more in a footnote').waitFor();
    await inspectScreen(stet, 'find-in-notes');
    await page.getByRole('textbox', { name: 'Replace with' }).fill('gate');
    await page.getByRole('button', { name: 'Replace all' }).click();
    await page.getByText('0 of 0').waitFor();
    await press('Escape');
    await expect.poll(stored, { timeout: 10_000 }).toContain('# The gate at Mirren');
    expect(await stored()).toContain('*lock book*');
  });
});
