import { type CuePiece, cuePieces } from './cueText';
import { labelReader } from './labels';
import { t } from './messages';
import { readTime } from './time';
import type { Utterance } from './turns';

interface Cue {
  start: number;
  end: number;
  lines: string[];
}

const isNumber = /^\d+$/;
const notCues = /^(?:WEBVTT|NOTE|STYLE|REGION|X-TIMESTAMP-MAP)\b/;
const arrow = '-->';

/** WebVTT and SubRip. A cue whose time cannot be read is left out and named. */
export function readCues(text: string, problems: string[]): Utterance[] {
  return utterancesOf(withoutRepeats(cuesOf(text, problems)));
}

function cuesOf(text: string, problems: string[]): Cue[] {
  const cues: Cue[] = [];
  let cue: Cue | null = null;
  // Of a block that begins without a time: its first line, unless that is the name of a cue.
  let loose: number | null = null;
  let [isBlockStart, isSkipped] = [true, false];
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '') {
      if (loose !== null) problems.push(t('cue.noTime', { line: loose }));
      [cue, loose, isBlockStart, isSkipped] = [null, null, true, false];
    } else if (line.includes(arrow)) {
      // Where no empty line separates two cues, the number of the second stands at the end of the first.
      if (cue && isNumber.test(cue.lines.at(-1) ?? '')) cue.lines.pop();
      [loose, isBlockStart, isSkipped] = [null, false, false];
      cue = readTiming(line, index + 1, problems);
      if (cue) cues.push(cue);
      else isSkipped = true;
    } else if (isBlockStart) {
      isBlockStart = false;
      isSkipped = notCues.test(line);
      loose = isSkipped || isNumber.test(line) ? null : index + 1;
    } else if (cue) cue.lines.push(line);
    else if (!isSkipped) loose ??= index + 1;
  }
  if (loose !== null) problems.push(t('cue.noTime', { line: loose }));
  return cues;
}

function readTiming(line: string, number: number, problems: string[]): Cue | null {
  const at = line.indexOf(arrow);
  const from = line.slice(0, at).trim();
  const to = /^\S*/.exec(line.slice(at + arrow.length).trimStart())?.[0] ?? '';
  const [start, end] = [readTime(from), readTime(to)];
  if (start === null || end === null)
    problems.push(t('cue.time', { line: number, found: (start === null ? from : to).slice(0, 40) }));
  else if (end < start) problems.push(t('cue.order', { line: number }));
  else return { start, end, lines: [] };
  return null;
}

/** Rolling captions show each line again above the next one, and for a moment alone. */
function withoutRepeats(cues: Cue[]): Cue[] {
  let last: { line: string; end: number } | null = null;
  return cues.map((cue) => {
    const [first, ...rest] = cue.lines;
    const isRepeat =
      last !== null &&
      first !== undefined &&
      plain(first) === last.line &&
      cue.start - last.end < 100 &&
      (rest.length > 0 || cue.end - cue.start <= 50);
    const end = cue.lines.at(-1);
    last = end === undefined ? last : { line: plain(end), end: cue.end };
    return isRepeat ? { ...cue, lines: rest } : cue;
  });
}

const plain = (line: string): string =>
  cuePieces(line)
    .map(({ text }) => text)
    .join(' ');

/** Names come from voice tags; a file without any may have them before the words. */
function utterancesOf(cues: Cue[]): Utterance[] {
  const pieces = cues.map((cue) => ({ cue, pieces: cuePieces(cue.lines.join('\n')) }));
  if (pieces.some((one) => one.pieces.some(({ voice }) => voice !== null)))
    return pieces.flatMap((one) => one.pieces.map((piece) => utteranceOf(one.cue, piece)));
  return labelled(cues);
}

const utteranceOf = ({ start, end }: Cue, { voice, text, times }: CuePiece): Utterance => ({
  speaker: voice ?? '',
  start,
  end,
  text,
  times,
});

function labelled(cues: Cue[]): Utterance[] {
  const lines = cues.map((cue) => ({ cue, pieces: cue.lines.flatMap(cuePieces) }));
  const read = labelReader(lines.flatMap(({ pieces }) => pieces.map(({ text }) => text)));
  let speaker = '';
  return lines.flatMap(({ cue: { start, end }, pieces }) =>
    pieces.map(({ text, times }): Utterance => {
      const said = read(text);
      // A mark of another voice that names nobody ends the voice before.
      if (said.label !== null || said.isNew) speaker = said.label ?? '';
      const cut = text.length - said.text.length;
      const kept = times.flatMap(({ at, time }) => (at >= cut ? [{ at: at - cut, time }] : []));
      return { speaker, isNew: said.isNew && said.label === null, start, end, text: said.text, times: kept };
    }),
  );
}
