import type { Turn } from '../model/transcript';

/** Words as a file has them at one time. */
export interface Utterance {
  speaker: string;
  /** Another voice begins here, even where the file does not name it. */
  isNew?: boolean;
  start: number;
  /** Null when the file does not say: then it ends where the next begins. */
  end: number | null;
  text: string;
  /** Times of words within `text`. */
  times?: Turn['times'];
}

/** A turn ends with the first sentence that ends after this time, or after the longest time, in milliseconds. */
const usual = 30_000;
const longest = 120_000;

const endsSentence = /[.!?…。？！]["'”’»)\]]*$/;

/** Joins what one voice says, so that a turn is about a paragraph. */
export function joinTurns(utterances: readonly Utterance[]): Turn[] {
  const turns: Turn[] = [];
  let pieces: string[] = [];
  let length = 0;
  const close = () => {
    const turn = turns.at(-1);
    if (turn) turn.text = pieces.join('');
  };
  for (const [index, { speaker, isNew = false, start, end, text, times = [] }] of utterances.entries()) {
    const words = text.trim();
    if (words === '') continue;
    const last = turns.at(-1);
    const goesOn = last !== undefined && last.speaker === speaker && !isNew;
    const lasted = last ? start - last.start : 0;
    const isFull =
      lasted >= longest || (lasted >= usual && endsSentence.test((pieces.at(-1) ?? '').slice(-8)));
    const until = Math.max(start, end ?? utterances[index + 1]?.start ?? start);
    if (last && goesOn && !isFull) {
      pieces.push(' ');
      last.end = Math.max(last.end, until);
    } else {
      close();
      pieces = [];
      turns.push({ speaker, goesOn, start, end: until, text: '', times: [] });
    }
    const at = pieces.length === 0 ? 0 : length + 1;
    addTimes(turns.at(-1)?.times ?? [], at, [{ at: 0, time: start }, ...times]);
    pieces.push(words);
    length = at + words.length;
  }
  close();
  return turns;
}

/** Of two times at one place the later counts. */
function addTimes(into: Turn['times'], from: number, times: Turn['times']): void {
  for (const { at, time } of times) {
    const last = into.at(-1);
    if (last && last.at >= from + at) last.time = time;
    else into.push({ at: from + at, time });
  }
}

/** When the words at a place of a turn are said. */
export function timeAt({ times, start }: Turn, at: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return times[low - 1]?.time ?? start;
}
