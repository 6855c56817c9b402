interface Found {
  start: number;
  end: number;
  /** Where to continue if the object is broken: the next item may begin inside it. */
  next(): number;
}

/** Items are not nested more deeply: beyond this, some object was not closed. */
const deepest = 200;

/**
 * Finds the first outermost object after an offset; offsets must be passed in ascending order. An object that is not
 * closed ends where the next seems to begin.
 */
export function objectFinder(text: string): (from: number) => Found | null {
  const nextItem = itemFinder(text);
  return (from) => {
    const start = text.indexOf('{', from);
    if (start < 0) return null;
    const end = endOf(text, start);
    const next = () => Math.min(end ?? text.length, nextItem(start + 1));
    return { start, end: end ?? next(), next };
  };
}

function endOf(text: string, start: number): number | null {
  let depth = 0;
  let inText = false;
  for (let at = start; at < text.length && depth <= deepest; at++) {
    const character = text[at];
    if (inText) {
      if (character === '\\') at++;
      // JSON strings have no line ends: a string that is not closed ends with its line.
      else if (character === '"' || character === '\n') inText = false;
    } else if (character === '"') inText = true;
    else if (character === '{') depth++;
    else if (character === '}') {
      depth--;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}

/**
 * Looks for keys that names and dates do not have; an object after a colon is a value. What was found is kept until the
 * offset has passed it, so the text is searched once however many objects are broken.
 */
function itemFinder(text: string): (from: number) => number {
  const beginning = /(?<!:\s?)\{\s*"(?:id|type|citation-key)"\s*:/g;
  let found = -1;
  return (from) => {
    if (found < from) {
      beginning.lastIndex = from;
      found = beginning.exec(text)?.index ?? text.length;
    }
    return found;
  };
}
