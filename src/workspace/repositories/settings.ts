import {
  readSettings,
  type WorkspaceSettings,
  workspaceDefaults,
  workspaceSettingsSchema,
} from '../../core/model/settings';
import type { Connection, Database } from '../db/database';

/** All settings of the workspace, with the default for each that is absent or damaged. */
export async function getSettings(db: Connection): Promise<WorkspaceSettings> {
  const rows = await db.all('SELECT key, value FROM setting');
  const stored = new Map(rows.map((row) => [String(row['key']), JSON.parse(String(row['value']))]));
  return readSettings(workspaceSettingsSchema, workspaceDefaults, stored).settings;
}

export async function isSettingStored(db: Connection, key: keyof WorkspaceSettings): Promise<boolean> {
  return (await db.get('SELECT 1 AS found FROM setting WHERE key = ?', [key])) !== undefined;
}

export type SettingsChange = { [Key in keyof WorkspaceSettings]?: WorkspaceSettings[Key] | undefined };

/** Stores the settings that `change` has; the others stay as they are. */
export const setSettings = (db: Database, change: SettingsChange): Promise<void> =>
  db.transaction(async (connection) => {
    for (const [key, value] of Object.entries(change)) {
      if (value === undefined) continue;
      await connection.run(
        'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
        [key, JSON.stringify(value)],
      );
    }
  });
