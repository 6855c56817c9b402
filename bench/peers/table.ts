/** A line of the table: each figure is ours divided by the peer's, or a sentence says why there is none. */
export interface Line {
  work: string;
  peer: string;
  figures: string;
}

export const printLine = ({ work, peer, figures }: Line): void =>
  console.log(`| ${work} | ${peer} | ${figures} |`);

export const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The median of the ratios of rounds in which both did the same work, in turns. */
export const ratio = (ours: number[], theirs: number[]): string =>
  median(ours.map((value, round) => value / (theirs[round] ?? Number.NaN))).toFixed(2);
