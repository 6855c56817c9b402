import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';

export type Dialogs = ReturnType<typeof createDialogs>;

const importable = ['md', 'markdown', 'mdown', 'txt', 'html', 'htm', 'docx'];
const pictures = ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif'];

/** What main asks the user for; the window never names a path itself. `null`: the user thought better of it. */
export function createDialogs(window: () => BrowserWindow | null) {
  async function open(options: OpenDialogOptions): Promise<string[] | null> {
    const parent = window();
    const { canceled, filePaths } = parent
      ? await dialog.showOpenDialog(parent, options)
      : await dialog.showOpenDialog(options);
    return canceled || filePaths.length === 0 ? null : filePaths;
  }
  const first = (paths: string[] | null) => paths?.[0] ?? null;

  return {
    chooseFolder: async (title: string) =>
      first(await open({ title, properties: ['openDirectory', 'createDirectory'] })),
    choosePicture: async () =>
      first(
        await open({
          title: 'Choose a picture',
          properties: ['openFile'],
          filters: [{ name: 'Pictures', extensions: pictures }],
        }),
      ),
    chooseImportFiles: () =>
      open({
        title: 'Import files',
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: 'Articles', extensions: importable },
          { name: 'All files', extensions: ['*'] },
        ],
      }),
    chooseSourceFile: async () =>
      first(
        await open({
          title: 'Import sources',
          properties: ['openFile'],
          filters: [
            { name: 'Libraries of sources', extensions: ['bib', 'bibtex', 'json', 'ris', 'txt'] },
            { name: 'All files', extensions: ['*'] },
          ],
        }),
      ),
    chooseStyle: async () =>
      first(
        await open({
          title: 'Import a citation style',
          properties: ['openFile'],
          filters: [{ name: 'CSL styles', extensions: ['csl', 'xml'] }],
        }),
      ),
    chooseSavedPage: async () =>
      first(
        await open({
          title: 'Choose a saved page',
          properties: ['openFile'],
          filters: [
            { name: 'Saved pages', extensions: ['html', 'htm', 'xhtml', 'mhtml', 'mht', 'pdf'] },
            { name: 'All files', extensions: ['*'] },
          ],
        }),
      ),
    saveFile: async (title: string, defaultPath: string) => {
      const options = { title, defaultPath };
      const parent = window();
      const { filePath } = parent
        ? await dialog.showSaveDialog(parent, options)
        : await dialog.showSaveDialog(options);
      return filePath === '' ? null : filePath;
    },
    chooseImportFolder: () => open({ title: 'Import a folder', properties: ['openDirectory'] }),
  };
}
