import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';

/** A list right after one that stays Markdown takes another marker, since both would be one list (CommonMark 5.3). */
export const writeListApart: Handle = (node, parent, state, info) => {
  const before = parent?.children[(state.indexStack.at(-1) ?? 0) - 1];
  if (before?.type === 'html') state.bulletLastUsed = lastMarker(before.value);
  return defaultHandlers.list(node, parent, state, info);
};

/** The marker of the last item at the edge: `-`, `*`, `+`, `.` or `)`; undefined if the source has none. */
function lastMarker(source: string): string | undefined {
  let last: string | undefined;
  for (const [, bullet, , sign] of source.matchAll(/^ {0,3}(?:([-*+])|(\d{1,9})([.)]))(?=[ \t]|$)/gm))
    last = bullet ?? sign;
  return last;
}
