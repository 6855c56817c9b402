import type { Spoken, TranscriptInfo, Turn, Voices } from '../../../core/model/transcript';
import type { Database } from '../../db/database';
import { readSavedFile, type SavedFile } from '../../readers/page/file';
import {
  deleteTranscripts,
  findTranscript,
  findTranscriptInfo,
  storeTranscript,
  writeVoice,
} from '../../repositories/transcripts';
import { only, outcome, type Tasks } from '../../worker/tasks';
import type { EvidenceService } from '../evidence';
import type { JobContext } from '../jobContext';

export interface ShownTranscript {
  turns: Turn[];
  voices: Voices;
}

export interface AddedTranscript {
  info: TranscriptInfo;
  /** What of the file was left out, each with its line. */
  problems: string[];
}

/** The transcript of a source: kept turn by turn, and compared with the words quoted from it. */
export function transcriptService(db: Database, tasks: Tasks, evidence: EvidenceService) {
  async function store(
    sourceId: string,
    file: SavedFile,
    context: JobContext = {},
  ): Promise<AddedTranscript> {
    const { name, bytes, at } = file;
    context.onProgress?.(0, 0, name);
    const read = await outcome(tasks.readTranscript({ name, bytes }, context.signal), context.onProgress);
    const { problems, format, turns, fileSha256 } = read;
    await db.transaction((connection) =>
      storeTranscript(connection, sourceId, { name, format, turns, fileSha256, takenAt: at }),
    );
    await evidence.searchSource(sourceId);
    const length = turns.at(-1)?.end ?? 0;
    return { info: { name, format, takenAt: at, fileSha256, turns: turns.length, length }, problems };
  }

  return {
    /** Null when the source has no transcript. */
    info: (sourceId: string) => findTranscriptInfo(db, sourceId),
    /** Stores a transcript, in place of the one the source had. */
    store,
    storeFile: async (sourceId: string, file: string, context: JobContext = {}) =>
      store(sourceId, await readSavedFile(file), context),
    delete: (sourceId: string) => db.transaction((connection) => deleteTranscripts(connection, sourceId)),
    /** Null when the source has no transcript. */
    async show(sourceId: string): Promise<ShownTranscript | null> {
      const found = await findTranscript(db, sourceId);
      return found && { turns: found.turns, voices: found.voices };
    },
    /** Where words are said; null when they are not, or when there is no transcript. */
    async find(sourceId: string, words: string): Promise<Spoken | null> {
      const found = await findTranscript(db, sourceId);
      return found && only(tasks.findSpoken({ name: 'The transcript', turns: found.turns, words }));
    },
    setVoice: (sourceId: string, voice: string, speakerId: string | null) =>
      db.transaction((connection) => writeVoice(connection, sourceId, voice, speakerId)),
  };
}
