import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';

/** Asks over the window, if there is one. Returns the number of the button. */
export async function askBox(parent: BrowserWindow | null, options: MessageBoxOptions): Promise<number> {
  const { response } = parent
    ? await dialog.showMessageBox(parent, options)
    : await dialog.showMessageBox(options);
  return response;
}
