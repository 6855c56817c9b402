import { StetError } from '../model/errors';
import type { TranscriptFormat, Turn } from '../model/transcript';
import { readCues } from './cues';
import { readJson } from './json';
import { t } from './messages';
import { readTimedText } from './timedText';
import { joinTurns, type Utterance } from './turns';

export interface ReadTranscript {
  format: TranscriptFormat;
  turns: Turn[];
  /** What was left out, each with its line. */
  problems: string[];
}

/** Reads a transcript in any of the formats; `name` is for errors. Throws `unsupported` if it has no times. */
export function readTranscript(name: string, source: string): ReadTranscript {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?|[\u2028\u2029]/g, '\n');
  const problems: string[] = [];
  const format = formatOf(text);
  const utterances = readAs(format, name, text, problems);
  if (!utterances) throw new StetError('unsupported', t.message('noTimes', { name }));
  const turns = joinTurns(utterances);
  if (turns.length === 0) throw new StetError('unsupported', t.message('noWords', { name }));
  return { format, turns, problems };
}

function formatOf(text: string): TranscriptFormat {
  if (/^WEBVTT(?:\s|$)/.test(text)) return 'vtt';
  if (/^\s*(?:\{|\[\s*[{\]])/.test(text)) return 'json';
  return /^[ \t]*[\d:.,]+[ \t]*-->/m.test(text) ? 'srt' : 'text';
}

function readAs(
  format: TranscriptFormat,
  name: string,
  text: string,
  problems: string[],
): Utterance[] | null {
  if (format === 'json') return readJson(name, text, problems);
  return format === 'text' ? readTimedText(text, problems) : readCues(text, problems);
}
