import path from 'node:path';
import { shell } from 'electron';
import { StetError } from '../../../core/model/errors';
import { slugify } from '../../../core/model/slug';
import type { exportChannels } from '../../../ipc/channels/export';
import type { Handlers } from '../../../ipc/contract';
import { type ExportPlan, type Exports, writeFileAtomic } from '../../../workspace';
import type { Dialogs } from '../../dialogs/dialogs';
import { t as dialogText } from '../../dialogs/messages';
import type { Jobs } from '../../workspace/jobs';
import type { OpenWorkspace } from '../../workspace/session';
import { t } from '../messages';

export function exportHandlers(
  open: OpenWorkspace,
  dialogs: Dialogs,
  jobs: Jobs,
): Pick<Handlers, keyof typeof exportChannels> {
  let lastFolder: string | undefined;
  /** The export whose foreign files the user is asked about. */
  let asked: { exports: Exports; plan: ExportPlan } | null = null;
  return {
    'export.presets': async () => open().exports.presets(),
    'presets.source': async ({ id }) => open().exports.presetSource(id),
    'presets.preview': async ({ articleId, source }) => open().exports.previewPreset(articleId, source),
    'presets.save': async ({ source }) => open().exports.savePreset(source),
    'export.preview': async ({ articleId, options }) => open().exports.preview(articleId, options),
    'export.run': async ({ job, articleIds, options }) => {
      const folder = await dialogs.chooseFolder(dialogText('exportFolder'));
      if (folder === null) return null;
      lastFolder = folder;
      const { exports } = open();
      return jobs.run(job, async (context) => {
        const plan = await exports.plan(articleIds, options, folder, context);
        const report = await exports.write(plan, undefined, context);
        asked = report.foreign.length > 0 ? { exports, plan } : null;
        return report;
      });
    },
    'export.decide': async ({ job, overForeign }) => {
      const question = asked;
      asked = null;
      const { exports } = open();
      if (question?.exports !== exports) throw new StetError('not-found', t.message('nothingAsked'));
      return jobs.run(job, (context) => exports.write(question.plan, overForeign, context));
    },
    'export.drop': async () => {
      asked = null;
    },
    'export.saveCopy': async ({ name, text }) => {
      const file = await dialogs.saveFile(dialogText('saveCopy'), `${await slugify(name)}.md`);
      if (file === null) return null;
      await writeFileAtomic(file, text);
      return { file: path.basename(file) };
    },
    'export.reveal': async () => {
      if (!lastFolder) throw new StetError('not-found', t.message('nothingExported'));
      const problem = await shell.openPath(lastFolder);
      if (problem) throw new StetError('io', t.message('folderNotShown', { problem }));
    },
  };
}
