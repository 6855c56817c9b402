import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Launched } from './launch.ts';

type Formats = Record<string, string>;

/**
 * Puts these formats on the system's clipboard, as another program would, and pastes them at the caret.
 * Other programs can change the clipboard, so a paste that did not reach the page is repeated. A paste
 * that reached the page is never repeated.
 */
export async function paste(stet: Launched, formats: Formats): Promise<void> {
  const handed = Object.keys(formats).filter((type) => formats[type] !== '');
  await expect.poll(() => pasted(stet, formats), { timeout: 60_000 }).toEqual(handed);
}

/** The formats of the paste that reached the page; empty if none arrived in time. */
async function pasted(stet: Launched, formats: Formats): Promise<string[]> {
  await copy(stet, formats);
  const seen = await awaitPaste(stet.page, Object.keys(formats));
  await stet.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.paste());
  return seen.evaluate(({ types }) => types);
}

async function copy({ app, page }: Launched, formats: Formats): Promise<void> {
  const handle = await page.evaluateHandle((data) => {
    const once = { capture: true, once: true };
    // Enables copying although nothing is selected.
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
