/** The starts of all occurrences of the run in the source, from an index on (Knuth, Morris and Pratt: linear time). */
export function* startsOfRun(source: readonly string[], run: readonly string[], from: number) {
  if (run.length === 0) return;
  const fallbacks = fallbacksOf(run);
  let matched = 0;
  for (let index = from; index < source.length; index++) {
    while (matched > 0 && source[index] !== run[matched]) matched = fallbacks[matched - 1] ?? 0;
    if (source[index] === run[matched]) matched += 1;
    if (matched < run.length) continue;
    yield index + 1 - run.length;
    matched = fallbacks[matched - 1] ?? 0;
  }
}

/** For each prefix of the run, the length of its longest proper prefix that also ends it. */
function fallbacksOf(run: readonly string[]): number[] {
  const fallbacks = [0];
  let matched = 0;
  for (let index = 1; index < run.length; index++) {
    while (matched > 0 && run[index] !== run[matched]) matched = fallbacks[matched - 1] ?? 0;
    if (run[index] === run[matched]) matched += 1;
    fallbacks.push(matched);
  }
  return fallbacks;
}
