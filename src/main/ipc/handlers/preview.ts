import path from 'node:path';
import { clipboard } from 'electron';
import type { previewChannels } from '../../../ipc/channels/preview';
import type { Handlers } from '../../../ipc/contract';
import { writeFileAtomic } from '../../../workspace';
import { writeRichText } from '../../clipboard/write';
import type { Dialogs } from '../../dialogs/dialogs';
import { t } from '../../dialogs/messages';
import type { OpenWorkspace } from '../../workspace/session';

export function previewHandlers(
  open: OpenWorkspace,
  dialogs: Dialogs,
): Pick<Handlers, keyof typeof previewChannels> {
  return {
    'preview.page': async ({ id }) => (await open().previews.write(id, { isInside: true })).page,
    'preview.copy': async ({ id, format, part }) => {
      const { markdown, html } = await open().previews.write(id, { isInside: false, part });
      if (format === 'richText') await writeRichText(html, markdown);
      else await clipboard.writeText(format === 'html' ? html : markdown);
    },
    'preview.save': async ({ id }) => {
      const { slug, page } = await open().previews.write(id, { isInside: false });
      const file = await dialogs.saveFile(t('savePage'), `${slug}.html`);
      if (file === null) return null;
      await writeFileAtomic(file, page);
      return { file: path.basename(file) };
    },
  };
}
