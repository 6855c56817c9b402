import type { Turn } from '../model/transcript';
import { timeAt } from './turns';

/** A place in a turn: its number and the offset in its text (UTF-16). */
export interface TurnPlace {
  turn: number;
  at: number;
}

/** Words between two places of a transcript, said by one voice. */
export interface Passage {
  text: string;
  speaker: string;
  start: number;
  end: number;
  before: string;
  after: string;
}

/** Null when there are no words, or when other voices speak in between. */
export function passageOf(turns: readonly Turn[], from: TurnPlace, to: TurnPlace): Passage | null {
  const chosen = turns.slice(from.turn, to.turn + 1);
  const [first] = chosen;
  const last = chosen.at(-1);
  if (!first || !last || chosen.slice(1).some(({ goesOn }) => !goesOn)) return null;
  const text = chosen
    .map((turn, index) =>
      turn.text.slice(index === 0 ? from.at : 0, index === chosen.length - 1 ? to.at : undefined),
    )
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '') return null;
  return {
    text,
    speaker: first.speaker,
    start: timeAt(first, from.at),
    end: Math.max(timeAt(last, Math.max(0, to.at - 1)), timeAt(first, from.at)),
    before: first.text.slice(0, from.at).trim(),
    after: last.text.slice(to.at).trim(),
  };
}

/** The number of the turn at a time: the last that has begun. */
export const turnAt = (turns: readonly Turn[], time: number): number =>
  Math.max(
    0,
    turns.findLastIndex(({ start }) => start <= time),
  );
