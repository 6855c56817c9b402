import { z } from 'zod';
import { idSchema } from '../../core/model/primitives';
import { spokenSchema, transcriptInfoSchema, turnSchema, voicesSchema } from '../../core/model/transcript';
import { byId, channel, droppedFile, job, nothing } from './channel';

const added = z.object({
  info: transcriptInfoSchema,
  /** What of the file was left out, each with its line. */
  problems: z.array(z.string()),
});

/** What was said in a source; `id` is the source's. */
export const transcriptChannels = {
  'transcripts.info': channel({ input: byId, output: transcriptInfoSchema.nullable(), reads: ['sources'] }),
  /** Asks for a file (WebVTT, SubRip, JSON, text, .docx). Null when the user cancels. */
  'transcripts.choose': channel({
    input: z.object({ job, id: idSchema }),
    output: added.nullable(),
    writes: ['sources'],
  }),
  /** A file that was dropped into the window. */
  'transcripts.add': channel({
    input: z.object({ job, id: idSchema, file: droppedFile }),
    output: added,
    writes: ['sources'],
  }),
  /** Asks for a sound or film file. False when the user cancels. */
  'transcripts.chooseRecording': channel({
    input: z.object({ job, id: idSchema }),
    output: z.boolean(),
    writes: ['sources'],
  }),
  'transcripts.removeRecording': channel({ input: byId, output: nothing, writes: ['sources'] }),
  'transcripts.delete': channel({ input: byId, output: nothing, writes: ['sources'] }),
  /** Null when the source has no transcript. */
  'transcripts.show': channel({
    input: byId,
    output: z.object({ turns: z.array(turnSchema), voices: voicesSchema }).nullable(),
    reads: ['sources', 'speakers'],
  }),
  /** Where words are said; null when they are not, or when there is no transcript. */
  'transcripts.find': channel({
    input: z.object({ id: idSchema, words: z.string().max(100_000) }),
    output: spokenSchema.nullable(),
    reads: ['sources'],
  }),
  /** Says which speaker of the library a voice is. */
  'transcripts.setVoice': channel({
    input: z.object({ id: idSchema, voice: z.string().max(1000), speakerId: idSchema.nullable() }),
    output: nothing,
    writes: ['sources'],
  }),
};
