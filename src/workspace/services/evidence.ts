import { StetError } from '../../core/model/errors';
import type { QuoteEvidence } from '../../core/model/evidence';
import type { Turn } from '../../core/model/transcript';
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
  type NewVerification,
  writeVerification,
} from '../repositories/evidence';
import { findSnapshotInfo, readSnapshot } from '../repositories/snapshots';
import { findTranscript } from '../repositories/transcripts';
import { only, type Tasks } from '../worker/tasks';
import { t } from './messages';

export type EvidenceService = ReturnType<typeof evidenceService>;

/** What of a source words are looked for in; null where it has none, or one that is no witness. */
interface Witness {
  sourceId: string;
  page: { sha256: string; text: string } | null;
  transcript: { sha256: string; turns: Turn[] } | null;
}

type Found = Pick<NewVerification, 'method' | 'saidAt'>;

/** What vouches for the words of quotes. */
export function evidenceService(db: Database, tasks: Tasks) {
  /** Looks for the words of each in its source, which is read once for quotes that stand together. */
  async function search(quotes: Compared[]): Promise<void> {
    if (quotes.length === 0) return;
    const own = new Set((await listOwnAddresses(db)).map(normalizeUrl));
    let witness: Witness | null = null;
    for (const quote of quotes) {
      try {
        if (witness?.sourceId !== quote.sourceId) witness = await witnessOf(quote, own);
        const found = (await inPage(quote, witness)) ?? (await inTranscript(quote, witness));
        if (!found) continue;
        const verification = { ...found, checkedBy: '', at: now() };
        await db.transaction((connection) => writeVerification(connection, quote, verification));
      } catch (error) {
        // The record is stored; what cannot be searched vouches for nothing.
        if (!(error instanceof StetError)) throw error;
      }
    }
  }

  async function witnessOf({ sourceId, sourceUrl }: Compared, own: ReadonlySet<string>): Promise<Witness> {
    // An article of this workspace is no witness of what somebody else said.
    const isOwn = (url: string) => own.has(normalizeUrl(url));
    if (isOwn(sourceUrl)) return { sourceId, page: null, transcript: null };
    const info = await findSnapshotInfo(db, sourceId);
    const page =
      info && !isOwn(info.url)
        ? { sha256: info.sha256, text: (await readSnapshot(db, sourceId)).text }
        : null;
    return { sourceId, page, transcript: await findTranscript(db, sourceId) };
  }

  async function inPage(quote: Compared, { page }: Witness): Promise<Found | null> {
    if (page === null || page.sha256 !== quote.snapshotSha256) return null;
    const { state } = await only(
      tasks.findWords({ name: t('page.name'), text: page.text, words: quote.text }),
    );
    return state === 'yes' ? { method: 'snapshot' } : null;
  }

  async function inTranscript(quote: Compared, { transcript }: Witness): Promise<Found | null> {
    if (transcript === null || transcript.sha256 !== quote.transcriptSha256) return null;
    const { turns } = transcript;
    const spoken = await only(tasks.findSpoken({ name: t('transcript.name'), turns, words: quote.text }));
    return spoken && { method: 'transcript', saidAt: spoken.start };
  }

  return {
    of: async (quoteIds: string[]): Promise<Map<string, QuoteEvidence>> => findEvidence(db, quoteIds),
    /** Verifies those whose words are in the page or the transcript of their source. */
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
