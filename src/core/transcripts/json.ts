import { StetError } from '../model/errors';
import type { Turn } from '../model/transcript';
import { t } from './messages';
import { readTime } from './time';
import type { Utterance } from './turns';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
const wordsOf = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
const idOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** Milliseconds of seconds. */
const secondsOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.round(value * 1000) : null;
/** Otter counts in samples, of which it takes 16,000 in a second. */
const samplesOf = (value: unknown): number | null =>
  typeof value === 'number' ? secondsOf(value / 16_000) : null;
const thousandthsOf = (value: unknown): number | null =>
  typeof value === 'number' ? secondsOf(value / 1000) : null;

/** JSON of Whisper and WhisperX (`segments`), whisper.cpp (`transcription`) and Otter (`transcripts`). */
export function readJson(name: string, source: string, problems: string[]): Utterance[] {
  const root = parse(name, source);
  const list = listOf(root);
  if (!list) throw new StetError('unsupported', t.message('jsonKind', { name }));
  const names = speakersOf(root);
  return list.flatMap((value, index): Utterance[] => {
    const segment = fieldsOf(value);
    const text = wordsOf(segment['text'] ?? segment['transcript'] ?? segment['word']);
    const start = startOf(segment);
    if (text === '' || start === null) {
      problems.push(t('segment', { number: index + 1 }));
      return [];
    }
    return [
      {
        speaker: speakerOf(segment, names),
        start,
        end: endOf(segment),
        text,
        times: timesOf(segment, text, start),
      },
    ];
  });
}

function parse(name: string, source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    throw new StetError('unreadable', t.message('json', { name }));
  }
}

function listOf(root: unknown): unknown[] | null {
  const { segments, transcription, transcripts, speech, words } = fieldsOf(root);
  const lists = [root, segments, transcription, transcripts, fieldsOf(speech)['transcripts'], words];
  return (lists.find((list) => Array.isArray(list) && list.some(isFields)) as unknown[] | undefined) ?? null;
}

/** Otter names its speakers apart. */
function speakersOf(root: unknown): Map<string, string> {
  const { speakers, speech } = fieldsOf(root);
  const list = speakers ?? fieldsOf(speech)['speakers'];
  return new Map(
    (Array.isArray(list) ? list : []).map((value) => {
      const speaker = fieldsOf(value);
      return [
        idOf(speaker['id'] ?? speaker['speaker_id']),
        wordsOf(speaker['speaker_name'] ?? speaker['name']),
      ];
    }),
  );
}

function speakerOf(segment: Fields, names: Map<string, string>): string {
  const { speaker, speaker_name, speaker_id, speaker_model_label } = segment;
  return (
    wordsOf(speaker_name) ||
    names.get(idOf(speaker_id)) ||
    wordsOf(speaker) ||
    idOf(speaker) ||
    wordsOf(speaker_model_label) ||
    idOf(speaker_id)
  );
}

const startOf = ({ start, offsets, start_offset, timestamps }: Fields): number | null =>
  secondsOf(start) ??
  thousandthsOf(fieldsOf(offsets)['from']) ??
  samplesOf(start_offset) ??
  readTime(wordsOf(fieldsOf(timestamps)['from']));

const endOf = ({ end, offsets, end_offset, timestamps }: Fields): number | null =>
  secondsOf(end) ??
  thousandthsOf(fieldsOf(offsets)['to']) ??
  samplesOf(end_offset) ??
  readTime(wordsOf(fieldsOf(timestamps)['to']));

/** How far from the last word the next is looked for, in characters. */
const reach = 100;

/** The times of words where the file has them; Otter's count from the start of the segment. */
function timesOf({ words, alignment }: Fields, text: string, start: number): Turn['times'] {
  const list = Array.isArray(words) ? words : Array.isArray(alignment) ? alignment : [];
  const from = list === alignment ? start : 0;
  const times: Turn['times'] = [];
  let at = 0;
  for (const value of list) {
    const { word, start: time } = fieldsOf(value);
    const said = secondsOf(time);
    const written = wordsOf(word);
    const found = written === '' || said === null ? -1 : text.slice(at, at + reach).indexOf(written);
    if (found < 0 || said === null) continue;
    times.push({ at: at + found, time: from + said });
    at += found + written.length;
  }
  return times;
}
