import { z } from 'zod';
import { call } from '../../../api/client';
import { request } from '../../../session/request';

const settingSchema = z.looseObject({ pasteMarkdown: z.boolean().optional() }).catch({});

/** Whether pasted text that looks like Markdown is read as Markdown; asked once in each workspace. */
export async function askPasteMarkdown(): Promise<boolean> {
  const setting = settingSchema.parse(await call('settings.get', { key: 'editor' }));
  if (setting.pasteMarkdown !== undefined) return setting.pasteMarkdown;
  const pasteMarkdown = await new Promise<boolean>((answer) => request({ kind: 'paste-markdown', answer }));
  await call('settings.set', { key: 'editor', value: { ...setting, pasteMarkdown } });
  return pasteMarkdown;
}
