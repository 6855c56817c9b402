import { StetError } from '../../../core/model/errors';
import type { Spoken, TranscriptInfo, Turn, Voices } from '../../../core/model/transcript';
import type { Database } from '../../db/database';
import { readSavedFile, type SavedFile } from '../../readers/page/file';
import { t } from '../../repositories/messages';
import {
  deleteTranscripts,
  findTranscript,
  findTranscriptInfo,
  storeTranscript,
  writeRecording,
  writeVoice,
} from '../../repositories/transcripts';
import { only, outcome, type Tasks } from '../../worker/tasks';
import type { EvidenceService } from '../evidence';
import type { JobContext } from '../jobContext';
import { addRecording } from '../recordings';

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
export function transcriptService(
  db: Database,
  assetsFolder: string,
  tasks: Tasks,
  evidence: EvidenceService,
) {
  async function store(
    sourceId: string,
    file: SavedFile,
    context: JobContext = {},
  ): Promise<AddedTranscript> {
    const { name, bytes, at } = file;
    context.onProgress?.(0, 0, name);
    const read = await outcome(tasks.readTranscript({ name, bytes }, context.signal), context.onProgress);
    const { problems, format, turns, fileSha256 } = read;
    const info = await db.transaction(async (connection) => {
      await storeTranscript(connection, sourceId, { name, format, turns, fileSha256, takenAt: at });
      return findTranscriptInfo(connection, sourceId);
    });
    if (!info) throw new StetError('not-found', t.message('noTranscript'));
    await evidence.searchSource(sourceId);
    return { info, problems };
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
    /** Ties a sound or film file to the transcript. */
    async addRecording(sourceId: string, file: string, context: JobContext = {}): Promise<void> {
      if (!(await findTranscriptInfo(db, sourceId)))
        throw new StetError('not-found', t.message('noTranscript'));
      const { sha256 } = await addRecording(db, assetsFolder, file, context);
      await db.transaction((connection) => writeRecording(connection, sourceId, sha256));
    },
    removeRecording: (sourceId: string) =>
      db.transaction((connection) => writeRecording(connection, sourceId, null)),
    setVoice: (sourceId: string, voice: string, speakerId: string | null) =>
      db.transaction((connection) => writeVoice(connection, sourceId, voice, speakerId)),
  };
}
