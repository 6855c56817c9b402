import type { Spoken, Turn } from '../model/transcript';
import { exactPlace } from '../pages/snapshot/verbatim';
import { timeAt } from './turns';

/**
 * Where words are said, by the rules for the page of a source. They may go on in the next turn of the same voice, but
 * never across what another one says; names and times are no words.
 */
export function findSpoken(turns: readonly Turn[], words: string): Spoken | null {
  for (const run of runsOf(turns)) {
    const place = exactPlace(run.text, words);
    if (!place) continue;
    const begin = run.partAt(place.start);
    const last = run.partAt(Math.max(place.start, place.end - 1));
    return {
      turn: begin.index,
      start: timeAt(begin.turn, place.start - begin.from),
      end: Math.max(
        timeAt(last.turn, place.end - 1 - last.from),
        timeAt(begin.turn, place.start - begin.from),
      ),
    };
  }
  return null;
}

interface Part {
  turn: Turn;
  index: number;
  /** Where the turn begins in the text of its run. */
  from: number;
}

interface Run {
  text: string;
  /** The last turn that begins at or before a place. */
  partAt(at: number): Part;
}

/** Turns of one voice that follow each other. */
function* runsOf(turns: readonly Turn[]): Generator<Run> {
  let parts: [Part, ...Part[]] | null = null;
  for (const [index, turn] of turns.entries()) {
    const last = parts?.at(-1);
    if (parts && last && turn.goesOn)
      parts.push({ turn, index, from: last.from + last.turn.text.length + 1 });
    else {
      if (parts) yield runOf(parts);
      parts = [{ turn, index, from: 0 }];
    }
  }
  if (parts) yield runOf(parts);
}

const runOf = (parts: [Part, ...Part[]]): Run => ({
  text: parts.map(({ turn }) => turn.text).join(' '),
  partAt: (at) => parts.findLast(({ from }) => from <= at) ?? parts[0],
});
