import type { Launched } from './launch.ts';

/** Puts these formats on the system's clipboard, as another program would, and pastes them where the caret is. */
export async function paste({ app, page }: Launched, formats: Record<string, string>): Promise<void> {
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
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.paste());
}
