import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { shell } from 'electron';
import { StetError } from '../../../core/model/errors';
import { slugify } from '../../../core/model/slug';
import type { Handlers } from '../../../ipc/contract';
import { writeFileAtomic } from '../../../workspace';
import type { Dialogs } from '../../dialogs';
import type { Jobs } from '../../jobs';
import type { OpenWorkspace } from '../../workspaceSession';

type ExchangeHandlers = Pick<
  Handlers,
  Extract<keyof Handlers, `import.${string}` | `export.${string}` | `library.${string}`>
>;

const extensions = { 'csl-json': 'json', biblatex: 'bib', bibtex: 'bib', ris: 'ris' };

export function exchangeHandlers(open: OpenWorkspace, dialogs: Dialogs, jobs: Jobs): ExchangeHandlers {
  let lastFolder: string | undefined;
  return {
    'export.presets': async () => open().exports.presets(),
    'export.preview': async ({ articleId, options }) => open().exports.preview(articleId, options),
    'export.run': async ({ job, articleIds, options }) => {
      const folder = await dialogs.chooseFolder('Export to this folder');
      if (folder === null) return null;
      lastFolder = folder;
      return jobs.run(job, (context) => open().exports.run(articleIds, options, folder, context));
    },
    'export.saveCopy': async ({ name, text }) => {
      const file = await dialogs.saveFile('Save a copy elsewhere', `${await slugify(name)}.md`);
      if (file === null) return null;
      await writeFileAtomic(file, text);
      return { file: path.basename(file) };
    },
    'export.reveal': async () => {
      if (!lastFolder) throw new StetError('not-found', 'Nothing has been exported since the start.');
      const problem = await shell.openPath(lastFolder);
      if (problem) throw new StetError('io', `The folder could not be shown: ${problem}`);
    },
    'import.choose': async ({ job, as, folder }) => {
      const paths = folder ? await dialogs.chooseImportFolder() : await dialogs.chooseImportFiles();
      if (paths === null) return null;
      return jobs.run(job, (context) => open().imports.fromPaths(paths, as, context));
    },
    'import.removeFurniture': async ({ id }) => ({ removed: await open().articles.removeFurniture(id) }),
    'library.choose': async ({ job }) => {
      const file = await dialogs.chooseLibrary();
      if (file === null) return null;
      const bytes = await readFile(file);
      return jobs.run(job, (context) => open().sources.import({ name: path.basename(file), bytes }, context));
    },
    'library.import': async ({ job, name, bytes }) =>
      jobs.run(job, (context) => open().sources.import({ name, bytes }, context)),
    'library.export': async ({ job, format }) => {
      const file = await dialogs.saveFile('Export sources', `sources.${extensions[format]}`);
      if (file === null) return null;
      const text = await jobs.run(job, (context) => open().sources.export({ format }, context));
      await writeFileAtomic(file, text);
      return { file: path.basename(file) };
    },
    'import.files': async ({ job, as, files }) =>
      jobs.run(job, (context) => open().imports.fromFiles(files, as, context)),
  };
}
