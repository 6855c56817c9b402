/** What follows a comma and belongs to the name before it. */
const suffix =
  /^(?:jr|sr|i{2,3}|iv|ph\.?d|m\.?d|m\.?a|m\.?sc|b\.?a|esq|dds|rn|cpa|j\.?d|mba|obe|mbe|cbe)\.?$/i;

/**
 * The names in one text: `Mara Lind, Ada Roe` are two, `Martin King, Jr.` is one, and so is `King, Martin`, which may be
 * a name turned round.
 */
export function namesIn(text: string): string[] {
  const parts = text.split(/[;,]/).map((part) => part.trim());
  const names: string[] = [];
  for (const part of parts) {
    const last = names.at(-1);
    if (last !== undefined && suffix.test(part)) names[names.length - 1] = `${last}, ${part}`;
    else if (part !== '') names.push(part);
  }
  const [first, second] = names;
  const isTurned = names.length === 2 && first && second && !/\s/.test(first) && !text.includes(';');
  return isTurned ? [`${first}, ${second}`] : names;
}
