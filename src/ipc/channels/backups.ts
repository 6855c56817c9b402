import { z } from 'zod';
import {
  backupInfoSchema,
  backupKinds,
  backupPlaceSchema,
  backupRecordSchema,
  copyHowSchema,
} from '../../core/model/backup';
import { idSchema } from '../../core/model/primitives';
import { channel, nothing } from './channel';

const named = { name: z.string().max(200) };
const kind = z.enum(backupKinds);

export const backupChannels = {
  'backups.list': channel({
    input: nothing,
    output: z.object({ items: z.array(backupInfoSchema), place: backupPlaceSchema }),
    reads: ['backups'],
  }),
  'backups.create': channel({
    input: nothing,
    output: z.object({ articles: z.int(), missing: z.array(z.string()), problem: z.string().nullable() }),
    writes: ['backups'],
  }),
  /** Asks the user for a folder, and makes the first backup there. False when the user cancels. */
  'backups.move': channel({ input: nothing, output: z.boolean(), writes: ['backups'] }),
  /** Backups go beside the database again. */
  'backups.moveBack': channel({ input: nothing, output: nothing, writes: ['backups'] }),
  /** At most 200 records of a backup. */
  'backups.browse': channel({
    input: z.object({ ...named, kind, text: z.string().max(500) }),
    output: z.object({ items: z.array(backupRecordSchema), total: z.int() }),
    reads: ['articles', 'quotes', 'sources'],
  }),
  'backups.read': channel({
    input: z.object({ ...named, kind, id: idSchema }),
    output: z.string(),
    reads: [],
  }),
  'backups.copyOut': channel({
    input: z.object({ ...named, kind, ids: z.array(idSchema).min(1).max(200), how: copyHowSchema }),
    output: z.object({ copied: z.int(), lost: z.array(z.string()) }),
    writes: ['articles', 'revisions', 'quotes', 'sources', 'speakers', 'snippets'],
  }),
};
