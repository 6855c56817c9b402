import path from 'node:path';
import type { ReportFormat } from '../../../core/model/report';
import type { reportChannels } from '../../../ipc/channels/report';
import type { Handlers } from '../../../ipc/contract';
import { writeFileAtomic } from '../../../workspace';
import type { Dialogs } from '../../dialogs/dialogs';
import { t } from '../../dialogs/messages';
import type { OpenWorkspace } from '../../workspace/session';

const extensions: Record<ReportFormat, string> = { html: 'html', markdown: 'md', json: 'json' };

export function reportHandlers(
  open: OpenWorkspace,
  dialogs: Dialogs,
): Pick<Handlers, keyof typeof reportChannels> {
  return {
    'report.counts': async ({ id }) => open().reports.count(id),
    'report.preview': async ({ id, format }) => (await open().reports.write(id, format)).text,
    'report.save': async ({ id, format }) => {
      const { slug, text } = await open().reports.write(id, format);
      const file = await dialogs.saveFile(t('saveReport'), `${slug}-quotations.${extensions[format]}`);
      if (file === null) return null;
      await writeFileAtomic(file, text);
      return { file: path.basename(file) };
    },
  };
}
