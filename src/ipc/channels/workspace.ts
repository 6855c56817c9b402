import { z } from 'zod';
import { backupInfoSchema } from '../../core/model/backup';
import { errorCodes } from '../../core/model/errors';
import { facts } from '../../core/model/facts';
import { salvageReportSchema } from '../../core/model/salvage';
import { workspaceSettingsSchema } from '../../core/model/settings';
import { channel, nothing } from './channel';

export const workspaceStateSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }),
  /** It may take minutes: a large workspace of an older version is backed up first. */
  z.object({ status: z.literal('opening'), name: z.string() }),
  z.object({
    status: z.literal('open'),
    name: z.string(),
    /** For display; never sent back. */
    path: z.string(),
    readOnly: z.boolean(),
    /** The machine that has it open for writing; this one then reads. */
    heldBy: z.object({ machine: z.string(), since: z.string() }).nullable(),
    /** Where other machines reach it too, until that was explained here; `service` keeps folders the same. */
    place: z.object({ service: z.string().nullable() }).nullable(),
    /** Names this opening: every request about the workspace carries it, so that a late one reaches no other. */
    opening: z.string(),
  }),
  z.object({
    status: z.literal('trouble'),
    code: z.enum(errorCodes),
    message: z.string(),
    path: z.string(),
    /** Backups that could be restored, newest first. */
    backups: z.array(backupInfoSchema),
    /** The file was replaced while it was open. */
    replaced: z
      .object({
        /** The file beside it that holds what this window had saved. */
        kept: z.string().nullable(),
        /** There is no database there any more, and `kept` can take its place. */
        isGone: z.boolean(),
      })
      .nullable(),
  }),
]);
export type WorkspaceState = z.infer<typeof workspaceStateSchema>;

const appInfo = z.object({
  version: z.string(),
  electron: z.string(),
  platform: z.string(),
  recent: z.array(z.object({ name: z.string(), path: z.string() })),
});

export const workspaceChannels = {
  'app.info': channel({ input: nothing, output: appInfo, reads: [] }),
  'app.openExternal': channel({
    input: z.object({ url: z.string().max(8192) }),
    output: z.object({ opened: z.boolean() }),
    writes: [],
  }),
  /** What the system's own menu entries do, for a menu of the window. */
  'app.edit': channel({
    input: z.object({ action: z.enum(['cut', 'copy', 'paste', 'pasteAsPlainText']) }),
    output: nothing,
    writes: [],
  }),
  /** What the window's menus depend on now. */
  'app.context': channel({
    input: z.object({ facts: z.array(z.enum(facts)).max(facts.length) }),
    output: nothing,
    writes: [],
  }),
  'workspace.state': channel({ input: nothing, output: workspaceStateSchema, reads: [] }),
  /** The next four ask the user for a folder (main's dialog) and return the state that follows. */
  'workspace.create': channel({ input: nothing, output: workspaceStateSchema, writes: [] }),
  'workspace.open': channel({ input: nothing, output: workspaceStateSchema, writes: [] }),
  'workspace.sample': channel({ input: nothing, output: workspaceStateSchema, writes: [] }),
  'workspace.openRecent': channel({
    input: z.object({ index: z.int().min(0).max(20) }),
    output: workspaceStateSchema,
    writes: [],
  }),
  'workspace.retry': channel({ input: nothing, output: workspaceStateSchema, writes: [] }),
  /** Opens for writing what another machine has open: main asks first. */
  'workspace.openForWriting': channel({ input: nothing, output: workspaceStateSchema, writes: [] }),
  /** After the file was replaced: what is still open is written into a file that the user names. */
  'workspace.saveCopy': channel({
    input: nothing,
    output: z.object({ file: z.string() }).nullable(),
    writes: [],
  }),
  /** The user has read what it means that other machines reach the folder. */
  'workspace.placeExplained': channel({ input: nothing, output: workspaceStateSchema, writes: [] }),
  'workspace.close': channel({ input: nothing, output: workspaceStateSchema, writes: [] }),
  'workspace.reveal': channel({ input: nothing, output: nothing, writes: [] }),
  'workspace.restoreBackup': channel({
    input: z.object({ name: z.string().max(200) }),
    output: z.object({
      /** Whether what was there before is a backup now; what was damaged is kept beside the database. */
      isKept: z.boolean(),
      /** Pictures, presets and styles that the backup does not have. */
      lost: z.array(z.string()),
    }),
    writes: [],
  }),
  /** Reads what can be read from the damaged workspace into a new one beside it. */
  'workspace.salvage': channel({
    input: z.object({ job: z.string() }),
    output: salvageReportSchema,
    writes: [],
  }),
  /** Opens the workspace that was recovered last. */
  'workspace.openSalvaged': channel({ input: nothing, output: workspaceStateSchema, writes: [] }),
  'settings.get': channel({
    input: nothing,
    output: workspaceSettingsSchema,
    reads: ['settings'],
  }),
  /** Stores the settings that are given; the others stay as they are. */
  'settings.set': channel({
    input: workspaceSettingsSchema.partial(),
    output: nothing,
    writes: ['settings'],
  }),
  'jobs.cancel': channel({ input: z.object({ job: z.string() }), output: nothing, writes: [] }),
};
