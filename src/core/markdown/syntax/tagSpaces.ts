/** Two characters that are not in the text, for a space and a tab inside a template tag. */
type Marks = readonly [space: string, tab: string];

export interface TagSpaces {
  /** The text with its spaces inside template tags replaced, of the same length. */
  text: string;
  /** The words of a node as they were written. */
  restore: (words: string) => string;
}

/** Noncharacters of Unicode, in pairs. */
const candidates: readonly Marks[] = [
  ['\ufdd1', '\ufdd2'],
  ['\ufdd3', '\ufdd4'],
  ['\ufdd5', '\ufdd6'],
];

/**
 * An address of CommonMark has no spaces, so `[words]({{ site.url }}/x)` would be no link. While the text is parsed,
 * the spaces inside tags that end in their line are other characters.
 */
export function hideTagSpaces(source: string): TagSpaces {
  const marks = candidates.find((pair) => !pair.some((mark) => source.includes(mark)));
  if (!marks || !/\{[{%]/.test(source)) return { text: source, restore: (words) => words };
  const [space, tab] = marks;
  const text = source
    .split('\n')
    .map((line) => hideInLine(line, marks))
    .join('\n');
  const hidden = new RegExp(`[${space}${tab}]`, 'g');
  return { text, restore: (words) => words.replace(hidden, (mark) => (mark === space ? ' ' : '\t')) };
}

function hideInLine(line: string, [space, tab]: Marks): string {
  let hidden = '';
  let done = 0;
  for (let from = nextTag(line, 0); from >= 0; from = nextTag(line, done)) {
    const end = line.indexOf(line[from + 1] === '{' ? '}}' : '%}', from + 2);
    // No later tag of this kind can end either; the other kind is not worth a second search.
    if (end < 0) break;
    const tag = line
      .slice(from, end + 2)
      .replaceAll(' ', space)
      .replaceAll('\t', tab);
    hidden += line.slice(done, from) + tag;
    done = end + 2;
  }
  return hidden + line.slice(done);
}

const opening = /\{[{%]/g;

function nextTag(line: string, from: number): number {
  opening.lastIndex = from;
  return opening.exec(line)?.index ?? -1;
}
