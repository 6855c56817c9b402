import type { Sha256 } from '../../core/model/primitives';
import { assertChanged, type Connection } from '../db/database';
import { number, strings } from '../db/rows';
import { t } from './messages';

/** What a save needs to know of the stored body. */
export interface BodyState {
  version: number;
  order: Sha256[];
  words: number;
  headline: string;
}

export async function findBodyState(db: Connection, id: string): Promise<BodyState | null> {
  const row = await db.get('SELECT version, block_order, words, headline FROM article WHERE id = ?', [id]);
  if (!row) return null;
  return {
    version: number(row['version']),
    order: strings(row['block_order']),
    words: number(row['words']),
    headline: String(row['headline']),
  };
}

export async function updateBody(db: Connection, id: string, state: Omit<BodyState, 'headline'>, at: string) {
  const changes = await db.run(
    'UPDATE article SET version = ?, block_order = ?, words = ?, stale = 1, updated_at = ? WHERE id = ?',
    [state.version, JSON.stringify(state.order), state.words, at, id],
  );
  assertChanged(changes, t.message('gone.article'));
}
