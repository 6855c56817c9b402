import { z } from 'zod';
import { errorCodes } from '../../core/model/errors';
import { channel, nothing } from './channel';

export const workspaceStateSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  z.object({
    status: z.literal('open'),
    name: z.string(),
    /** For display; never sent back. */
    path: z.string(),
    readOnly: z.boolean(),
  }),
  z.object({
    status: z.literal('trouble'),
    code: z.enum(errorCodes),
    message: z.string(),
    path: z.string(),
    /** Backups that could be restored, newest first. */
    backups: z.array(z.object({ name: z.string(), at: z.string(), articles: z.int() })),
  }),
]);
export type WorkspaceState = z.infer<typeof workspaceStateSchema>;

const appInfo = z.object({
  version: z.string(),
  electron: z.string(),
  platform: z.string(),
  recent: z.array(z.object({ name: z.string(), path: z.string() })),
});

/** What the window remembers; stored per workspace as one JSON value a key. */
const settingKeys = [
  'layout',
  'theme',
  'lastArticle',
  'export',
  'editor',
  'desk',
  'citationStyle',
  'citationKeys',
] as const;

export const workspaceChannels = {
  'app.info': channel(nothing, appInfo),
  /** Answers main's `flush` event: everything typed has been committed. */
  'app.flushed': channel(nothing, nothing),
  'app.openExternal': channel(z.object({ url: z.string().max(8192) }), z.object({ opened: z.boolean() })),
  'workspace.state': channel(nothing, workspaceStateSchema),
  /** The next four ask the user for a folder (main's dialog) and answer the state that follows. */
  'workspace.create': channel(nothing, workspaceStateSchema),
  'workspace.open': channel(nothing, workspaceStateSchema),
  'workspace.sample': channel(nothing, workspaceStateSchema),
  'workspace.openRecent': channel(z.object({ index: z.int().min(0).max(20) }), workspaceStateSchema),
  'workspace.retry': channel(nothing, workspaceStateSchema),
  'workspace.close': channel(nothing, workspaceStateSchema),
  'workspace.reveal': channel(nothing, nothing),
  'workspace.restoreBackup': channel(z.object({ name: z.string().max(200) }), workspaceStateSchema),
  'workspace.backup': channel(nothing, z.object({ name: z.string(), articles: z.int() })),
  'settings.get': channel(z.object({ key: z.enum(settingKeys) }), z.json().nullable()),
  'settings.set': channel(z.object({ key: z.enum(settingKeys), value: z.json() }), nothing),
  'jobs.cancel': channel(z.object({ job: z.string() }), nothing),
};
