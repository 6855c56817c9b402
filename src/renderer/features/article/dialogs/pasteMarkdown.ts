import { changeSetting } from '../../../api/changeSetting';
import { call } from '../../../api/client';
import { request } from '../../../session/request';

/** Whether pasted text that looks like Markdown is read as Markdown; asked once in each workspace. */
export async function askPasteMarkdown(): Promise<boolean> {
  const { editor } = await call('settings.get', undefined);
  if (editor.pasteMarkdown !== undefined) return editor.pasteMarkdown;
  const pasteMarkdown = await new Promise<boolean>((answer) => request({ kind: 'paste-markdown', answer }));
  await changeSetting('editor', (stored) => ({ ...stored, pasteMarkdown }));
  return pasteMarkdown;
}
