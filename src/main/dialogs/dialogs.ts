import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import { askBox } from './messageBox';
import { t } from './messages';

export type Dialogs = ReturnType<typeof createDialogs>;

const importable = ['md', 'markdown', 'mdown', 'txt', 'html', 'htm', 'docx'];
const pictures = ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif'];

const recordings = ['mp3', 'm4a', 'aac', 'wav', 'flac', 'ogg', 'oga', 'opus', 'mp4', 'm4v', 'webm'];

/** What main asks the user for; the window never names a path itself. Null when the user cancels. */
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
          title: t('choosePicture'),
          properties: ['openFile'],
          filters: [{ name: t('pictures'), extensions: pictures }],
        }),
      ),
    chooseImportFiles: () =>
      open({
        title: t('importFiles'),
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: t('articles'), extensions: importable },
          { name: t('allFiles'), extensions: ['*'] },
        ],
      }),
    chooseSourceFile: async () =>
      first(
        await open({
          title: t('importSources'),
          properties: ['openFile'],
          filters: [
            {
              name: t('sourceFiles'),
              extensions: ['bib', 'bibtex', 'json', 'ris', 'nbib', 'enw', 'xml', 'txt'],
            },
            { name: t('allFiles'), extensions: ['*'] },
          ],
        }),
      ),
    chooseStyle: async () =>
      first(
        await open({
          title: t('importStyle'),
          properties: ['openFile'],
          filters: [{ name: t('styles'), extensions: ['csl', 'xml'] }],
        }),
      ),
    chooseDictionary: async () =>
      first(
        await open({
          title: t('dictionary'),
          properties: ['openFile'],
          filters: [{ name: 'Hunspell', extensions: ['dic', 'aff'] }],
        }),
      ),
    chooseSavedPage: async () =>
      first(
        await open({
          title: t('chooseSavedPage'),
          properties: ['openFile'],
          filters: [
            { name: t('savedPages'), extensions: ['html', 'htm', 'xhtml', 'mhtml', 'mht', 'pdf'] },
            { name: t('allFiles'), extensions: ['*'] },
          ],
        }),
      ),
    chooseTranscript: async () =>
      first(
        await open({
          title: t('chooseTranscript'),
          properties: ['openFile'],
          filters: [
            { name: t('transcripts'), extensions: ['vtt', 'srt', 'json', 'txt', 'docx'] },
            { name: t('allFiles'), extensions: ['*'] },
          ],
        }),
      ),
    chooseRecording: async () =>
      first(
        await open({
          title: t('chooseRecording'),
          properties: ['openFile'],
          filters: [
            { name: t('recordings'), extensions: recordings },
            { name: t('allFiles'), extensions: ['*'] },
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
    /** A question whose usual answer is no. */
    confirm: async ({ message, detail, yes }: { message: string; detail: string; yes: string }) => {
      const button = await askBox(window(), {
        type: 'warning',
        message,
        detail,
        buttons: [t('cancel'), yes],
        defaultId: 0,
        cancelId: 0,
      });
      return button === 1;
    },
    chooseSiteFolder: async () =>
      first(await open({ title: t('siteFolder'), properties: ['openDirectory'] })),
    chooseSiteExport: async () =>
      first(
        await open({
          title: t('siteExport'),
          properties: ['openFile'],
          filters: [
            { name: t('siteExports'), extensions: ['json', 'xml', 'rss', 'atom'] },
            { name: t('allFiles'), extensions: ['*'] },
          ],
        }),
      ),
    chooseImportFolder: () => open({ title: t('importFolder'), properties: ['openDirectory'] }),
  };
}
