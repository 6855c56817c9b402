import { z } from 'zod';
import type { Connection } from '../db/database';

type Json = z.infer<ReturnType<typeof z.json>>;

/** One JSON value a key. */
export function settingsService(db: Connection) {
  return {
    async get(key: string): Promise<Json | null> {
      const row = await db.get('SELECT value FROM setting WHERE key = ?', [key]);
      return row ? z.json().parse(JSON.parse(String(row['value']))) : null;
    },
    async set(key: string, value: Json): Promise<void> {
      await db.run(
        'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
        [key, JSON.stringify(value)],
      );
    },
  };
}
