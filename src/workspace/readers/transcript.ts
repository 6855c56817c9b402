import { createHash } from 'node:crypto';
import path from 'node:path';
import { plainText } from '../../core/document/text';
import { StetError } from '../../core/model/errors';
import { type ReadTranscript, readTranscript } from '../../core/transcripts';
import type { Progress } from '../progress';
import { convertFile } from './convert';
import { decodeText } from './decode';
import { t } from './messages';

export type TranscriptFile = ReadTranscript & { fileSha256: string };

const mostCharacters = 20_000_000;

/** A transcript file: WebVTT, SubRip, JSON, text, or a Word file of such text. */
export async function* readTranscriptFile(
  name: string,
  bytes: Uint8Array,
): AsyncGenerator<Progress, TranscriptFile> {
  yield { done: 0, total: 0, label: name };
  const text = await textOf(name, bytes);
  if (text.length > mostCharacters)
    throw new StetError('unsupported', t.message('transcript.length', { name }));
  yield { done: 0, total: 0, label: name };
  return { ...readTranscript(name, text), fileSha256: createHash('sha256').update(bytes).digest('hex') };
}

async function textOf(name: string, bytes: Uint8Array): Promise<string> {
  if (path.extname(name).toLowerCase() !== '.docx') return decodeText(bytes);
  return plainText((await convertFile(name, bytes)).body).text;
}
