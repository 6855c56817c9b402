import { type BrowserWindow, shell } from 'electron';
import { StetError } from '../../core/model/errors';
import { isOpenableUrl } from '../../core/model/url';
import { askBox } from './messageBox';
import { t } from './messages';

/** Only http, https and mailto are opened, and only after the user has seen the whole host. */
export async function openExternal(address: string, parent: BrowserWindow | null): Promise<boolean> {
  const url = isOpenableUrl(address) ? URL.parse(address) : null;
  if (url === null)
    throw new StetError('forbidden', t.message('notOpenable', { address: address.slice(0, 80) }));
  const isMail = url.protocol === 'mailto:';
  if (isMail) dropAttachments(url);
  const button = await askBox(parent, {
    type: 'question',
    message: isMail ? t('writeMail', { to: url.pathname }) : t('openInBrowser', { host: url.host }),
    detail: url.href.slice(0, 400),
    buttons: [t('open'), t('cancel')],
    defaultId: 0,
    cancelId: 1,
  });
  if (button !== 0) return false;
  // As it was parsed: what is opened is what was shown.
  await shell.openExternal(url.href);
  return true;
}

const ofALetter = new Set(['to', 'cc', 'bcc', 'subject', 'body', 'in-reply-to']);

/** Some mail programs take a file along that the address names. */
function dropAttachments(url: URL): void {
  for (const name of [...url.searchParams.keys()]) {
    if (!ofALetter.has(name.toLowerCase())) url.searchParams.delete(name);
  }
}
