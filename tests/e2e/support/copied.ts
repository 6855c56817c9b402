import type { Page } from 'playwright-core';

type Formats = Record<string, string>;

/** Copies the selection; returns each format in the clipboard with its content. */
export async function copied(page: Page): Promise<Formats> {
  const handle = await page.evaluateHandle(() => ({
    given: new Promise<Record<string, string>>((resolve) => {
      const read = ({ clipboardData: data }: ClipboardEvent) =>
        resolve(Object.fromEntries((data?.types ?? []).map((type) => [type, data?.getData(type) ?? ''])));
      // The last listener of the event.
      document.defaultView?.addEventListener('copy', read, { once: true });
    }),
  }));
  await page.keyboard.press('ControlOrMeta+c');
  return handle.evaluate(({ given }) => given);
}

/** What another program would get of the selection if it were dragged out of the article's text. */
export const dragged = (page: Page): Promise<Formats> =>
  page.getByRole('textbox', { name: 'Article text' }).evaluate((text) => {
    const dataTransfer = new DataTransfer();
    text.dispatchEvent(new DragEvent('dragstart', { dataTransfer, bubbles: true, cancelable: true }));
    return Object.fromEntries(dataTransfer.types.map((type) => [type, dataTransfer.getData(type)]));
  });
