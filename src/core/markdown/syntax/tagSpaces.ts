/** What ends an address or an attribute of HTML, and does so inside no template tag. */
const ends = [' ', '\t', '"', "'", '<', '>', '`'];

/** Noncharacters of Unicode, one for each of `ends`. */
const candidates = [0xfdd1, 0xfdd8, 0xfddf].map((first) =>
  ends.map((_, index) => String.fromCharCode(first + index)),
);

export interface TagSpaces {
  /** The text with the spaces and quotation marks inside template tags replaced, of the same length. */
  text: string;
  /** The words of a node as they were written. */
  restore: (words: string) => string;
}

/**
 * An address of CommonMark has no spaces, so `[words]({{ site.url }}/x)` would be no link, and the quotation marks in
 * `<a href="{{< ref "x" >}}">` would end the attribute. While the text is parsed, these characters are others inside tags
 * that end in their line.
 */
export function hideTagSpaces(source: string): TagSpaces {
  const marks = candidates.find((some) => !some.some((mark) => source.includes(mark)));
  if (!marks || !/\{[{%]/.test(source)) return { text: source, restore: (words) => words };
  const markOf = new Map(ends.map((end, index) => [end, marks[index] ?? end]));
  const endOf = new Map(marks.map((mark, index) => [mark, ends[index] ?? mark]));
  const text = source
    .split('\n')
    .map((line) => hideInLine(line, (end) => markOf.get(end) ?? end))
    .join('\n');
  const hidden = new RegExp(`[${marks.join('')}]`, 'g');
  return { text, restore: (words) => words.replace(hidden, (mark) => endOf.get(mark) ?? mark) };
}

function hideInLine(line: string, markOf: (end: string) => string): string {
  let hidden = '';
  let done = 0;
  for (let from = nextTag(line, 0); from >= 0; from = nextTag(line, done)) {
    const end = line.indexOf(line[from + 1] === '{' ? '}}' : '%}', from + 2);
    // No later tag of this kind can end either; the other kind is not worth a second search.
    if (end < 0) break;
    const tag = line.slice(from, end + 2).replace(/[ \t"'<>`]/g, markOf);
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
