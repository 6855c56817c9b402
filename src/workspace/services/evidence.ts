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

/** The page of a source in which words are looked for. */
interface WitnessPage {
  sourceId: string;
  /** Null when the source has no page, or one that is no witness. */
  sha256: string | null;
  text: string;
}

/** What vouches for the words of quotes. */
export function evidenceService(db: Database, tasks: Tasks) {
  /** Looks for the words of each in the page of its source; a page is read once for quotes that stand together. */
  async function search(quotes: Compared[]): Promise<void> {
    if (quotes.length === 0) return;
    const own = new Set((await listOwnAddresses(db)).map(normalizeUrl));
    let page: WitnessPage | null = null;
    for (const quote of quotes) {
      try {
        if (page?.sourceId !== quote.sourceId) page = await pageOf(quote, own);
        if (await isIn(quote, page)) {
          const found = { method: 'snapshot', checkedBy: '', at: now() } as const;
          await db.transaction((connection) => writeVerification(connection, quote, found));
        }
      } catch (error) {
        // The record is stored; a page that cannot be searched vouches for nothing.
        if (!(error instanceof StetError)) throw error;
      }
    }
  }

  async function pageOf({ sourceId, sourceUrl }: Compared, own: ReadonlySet<string>): Promise<WitnessPage> {
    const info = await findSnapshotInfo(db, sourceId);
    // An article of this workspace is no witness of what somebody else said.
    const isOwn = [info?.url ?? '', sourceUrl].some((url) => own.has(normalizeUrl(url)));
    if (!info || isOwn) return { sourceId, sha256: null, text: '' };
    return { sourceId, sha256: info.sha256, text: (await readSnapshot(db, sourceId)).text };
  }

  async function isIn(quote: Compared, { sha256, text }: WitnessPage): Promise<boolean> {
    if (sha256 === null || sha256 !== quote.snapshotSha256) return false;
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
