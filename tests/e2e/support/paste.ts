import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Launched } from './launch.ts';

type Formats = Record<string, string>;

/**
 * Puts these formats on the system's clipboard, as another program would, and pastes them where the caret is.
 * The clipboard is the system's, not ours: a paste that never reached the page is asked for again. What the app
 * does with one that did is never tried twice.
 */
export async function paste(stet: Launched, formats: Formats): Promise<void> {
  const handed = Object.keys(formats).filter((type) => formats[type] !== '');
  await expect.poll(() => pasted(stet, formats), { timeout: 60_000 }).toEqual(handed);
}

/** Which of the formats the paste had that reached the page; none where there was no paste in time. */
async function pasted(stet: Launched, formats: Formats): Promise<string[]> {
  await copy(stet, formats);
  const seen = await awaitPaste(stet.page, Object.keys(formats));
  await stet.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.paste());
  return seen.evaluate(({ types }) => types);
}

async function copy({ app, page }: Launched, formats: Formats): Promise<void> {
  const handle = await page.evaluateHandle((data) => {
    const once = { capture: true, once: true };
    // Says that there is something to copy, though nothing is selected.
    document.addEventListener('beforecopy', (event) => event.preventDefault(), once);
    const copied = new Promise<void>((resolve) => {
      const write = (event: ClipboardEvent) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        for (const [type, text] of Object.entries(data)) event.clipboardData?.setData(type, text);
        resolve();
      };
      document.addEventListener('copy', write, once);
    });
    return { copied };
  }, formats);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.copy());
  await handle.evaluate(({ copied }) => copied);
}

const awaitPaste = (page: Page, wanted: string[]) =>
  page.evaluateHandle((names) => {
    const types = new Promise<string[]>((resolve) => {
      const late = setTimeout(() => resolve([]), 10_000);
      const read = ({ clipboardData }: ClipboardEvent) => {
        clearTimeout(late);
        resolve(names.filter((name) => clipboardData?.getData(name)));
      };
      document.addEventListener('paste', read, { capture: true, once: true });
    });
    return { types };
  }, wanted);
