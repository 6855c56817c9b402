import { StetError } from '../../core/model/errors';
import type { QuoteEvidence } from '../../core/model/evidence';
import { normalizeUrl } from '../../core/model/url';
import type { Database } from '../db/database';
import { now } from '../db/rows';
import {
  type Compared,
  deleteVerification,
  findCompared,
  findEvidence,
  listOwnAddresses,
  listToSearch,
  writeVerification,
} from '../repositories/evidence';
import { findSnapshotInfo, readSnapshot } from '../repositories/snapshots';
import { only, type Tasks } from '../worker/tasks';
import { t } from './messages';

export type EvidenceService = ReturnType<typeof evidenceService>;

/** What vouches for the words of quotes. */
export function evidenceService(db: Database, tasks: Tasks) {
  /** Looks for the words of each in the page of its source. */
  async function search(quotes: Compared[]): Promise<void> {
    const own = new Set((await listOwnAddresses(db)).map(normalizeUrl));
    for (const quote of quotes) {
      try {
        if (await isIn(quote, own)) {
          const found = { method: 'snapshot', checkedBy: '', at: now() } as const;
          await db.transaction((connection) => writeVerification(connection, quote, found));
        }
      } catch (error) {
        // The record is stored; a page that cannot be searched vouches for nothing.
        if (!(error instanceof StetError)) throw error;
      }
    }
  }

  async function isIn(quote: Compared, own: ReadonlySet<string>): Promise<boolean> {
    const info = await findSnapshotInfo(db, quote.sourceId);
    if (!info || info.sha256 !== quote.snapshotSha256) return false;
    // An article of this workspace is no witness of what somebody else said.
    if ([info.url, quote.sourceUrl].some((url) => own.has(normalizeUrl(url)))) return false;
    const { text } = await readSnapshot(db, quote.sourceId);
    const { state } = await only(tasks.findWords({ name: t('page.name'), text, words: quote.text }));
    return state === 'yes';
  }

  return {
    of: async (quoteIds: string[]): Promise<Map<string, QuoteEvidence>> => findEvidence(db, quoteIds),
    /** Verifies those whose words are in the page of their source. */
    searchQuotes: async (ids: string[]) => search(await listToSearch(db, { quotes: ids })),
    searchSource: async (id: string) => search(await listToSearch(db, { source: id })),
    /** A person compared the words with the source. */
    async confirm(quoteId: string, checkedBy: string): Promise<void> {
      await db.transaction(async (connection) => {
        const compared = await findCompared(connection, quoteId);
        if (!compared) throw new StetError('invalid-input', t.message('evidence.noSource'));
        await writeVerification(connection, compared, { method: 'by-hand', checkedBy, at: now() });
      });
    },
    withdraw: (quoteId: string) => db.transaction((connection) => deleteVerification(connection, quoteId)),
  };
}
