import { z } from 'zod';
import { assetSchema } from './asset';
import { idSchema, instantSchema, sha256Schema } from './primitives';

const milliseconds = z.int().min(0);

/** What one voice says without a break. Times are milliseconds from the beginning of the recording. */
export const turnSchema = z.object({
  /** As the file names the voice; empty when it does not. */
  speaker: z.string(),
  /** Whether the same voice goes on from the turn before. */
  goesOn: z.boolean(),
  start: milliseconds,
  end: milliseconds,
  text: z.string(),
  /** Times within the turn: from `at` in the text (UTF-16) on, and when that is said; in order, the first at 0. */
  times: z.array(z.object({ at: z.int().min(0), time: milliseconds })),
});
export type Turn = z.infer<typeof turnSchema>;

export const transcriptFormatSchema = z.enum(['vtt', 'srt', 'json', 'text']);
export type TranscriptFormat = z.infer<typeof transcriptFormatSchema>;

/** What is said of a transcript beside its turns. */
export const transcriptInfoSchema = z.object({
  /** The name of the file. */
  name: z.string(),
  format: transcriptFormatSchema,
  takenAt: instantSchema,
  /** Of the file as it came. */
  fileSha256: sha256Schema,
  turns: z.int(),
  /** The end of the last turn in milliseconds. */
  length: milliseconds,
  /** The sound or film of it. */
  recording: assetSchema.nullable(),
});
export type TranscriptInfo = z.infer<typeof transcriptInfoSchema>;

/** Which speaker of the library a voice of the transcript is, by the name that the file gives it. */
export const voicesSchema = z.record(z.string(), idSchema);
export type Voices = z.infer<typeof voicesSchema>;

/** Where words were said: the turn in which they begin, and the time of the first and the last of them. */
export const spokenSchema = z.object({ turn: z.int(), start: milliseconds, end: milliseconds });
export type Spoken = z.infer<typeof spokenSchema>;
