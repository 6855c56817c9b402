import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CslItem } from '../../../core/model/source';
import type { sourceChannels } from '../../../ipc/channels/sources';
import type { Handlers } from '../../../ipc/contract';
import { writeFileAtomic } from '../../../workspace';
import type { Dialogs } from '../../dialogs/dialogs';
import { t as dialogText } from '../../dialogs/messages';
import type { Jobs } from '../../workspace/jobs';
import type { OpenWorkspace } from '../../workspace/session';

const extensions = { 'csl-json': 'json', biblatex: 'bib', bibtex: 'bib', ris: 'ris' };

interface Services {
  open: OpenWorkspace;
  dialogs: Dialogs;
  jobs: Jobs;
  lookUp: (job: string, address: string) => Promise<CslItem | null>;
}

export function sourceHandlers({
  open,
  dialogs,
  jobs,
  lookUp,
}: Services): Pick<Handlers, keyof typeof sourceChannels> {
  return {
    'sources.list': async (input) => open().sources.list(input),
    'sources.getMany': async ({ ids }) => open().sources.getMany(ids),
    'sources.create': async (fields) => open().sources.create(fields),
    'sources.update': async ({ id, fields }) => open().sources.update(id, fields),
    'sources.rekey': async () => open().sources.rekey(),
    'sources.setKeys': async (keys) => open().sources.setKeys(keys),
    'sources.delete': async ({ id, detach }) => open().sources.delete(id, detach),
    'sources.uses': async ({ id }) => open().sources.uses(id),
    'sources.duplicates': async () => open().sources.duplicates(),
    'sources.merge': async ({ survivorId, otherIds, csl }) => ({
      merge: await open().sources.merge(survivorId, otherIds, csl),
    }),
    'sources.merges': async ({ id }) => open().sources.merges(id),
    'sources.undoMerge': async ({ id }) => open().sources.undoMerge(id),
    'sources.known': async ({ csl }) => open().sources.known(csl),
    'sources.fetchMetadata': async ({ job, address }) => lookUp(job, address),
    'sources.chooseFile': async ({ job, sentenceCase }) => {
      const file = await dialogs.chooseSourceFile();
      if (file === null) return null;
      const bytes = await readFile(file);
      const chosen = { name: path.basename(file), bytes, sentenceCase };
      return jobs.run(job, (context) => open().sources.import(chosen, context));
    },
    'sources.importFile': async ({ job, ...file }) =>
      jobs.run(job, (context) => open().sources.import(file, context)),
    'sources.lastImport': async () => open().sources.lastImport(),
    'sources.undoImport': async ({ id }) => open().sources.undoImport(id),
    'sources.exportFile': async ({ job, format }) => {
      const file = await dialogs.saveFile(dialogText('exportSources'), `sources.${extensions[format]}`);
      if (file === null) return null;
      const { text, skipped } = await jobs.run(job, (context) => open().sources.export({ format }, context));
      await writeFileAtomic(file, text);
      return { file: path.basename(file), skipped };
    },
  };
}
