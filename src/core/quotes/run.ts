/** The index after the first occurrence of the run in the source (Knuth, Morris and Pratt: linear time). */
export function endOfRun(source: string[], run: string[], from: number): number | null {
  const fallbacks = fallbacksOf(run);
  let matched = 0;
  for (let index = from; index < source.length; index++) {
    while (matched > 0 && source[index] !== run[matched]) matched = fallbacks[matched - 1] ?? 0;
    if (source[index] === run[matched]) matched += 1;
    if (matched === run.length) return index + 1;
  }
  return null;
}

/** For each prefix of the run, the length of its longest proper prefix that also ends it. */
function fallbacksOf(run: string[]): number[] {
  const fallbacks = [0];
  let matched = 0;
  for (let index = 1; index < run.length; index++) {
    while (matched > 0 && run[index] !== run[matched]) matched = fallbacks[matched - 1] ?? 0;
    if (run[index] === run[matched]) matched += 1;
    fallbacks.push(matched);
  }
  return fallbacks;
}
