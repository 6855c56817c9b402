interface Found {
  start: number;
  end: number;
  /** Where to go on if it turns out to be broken: the next item may have begun inside it. */
  next(): number;
}

/** No item holds more objects in each other: then it is one that is not closed, and so are those behind it. */
const deepest = 200;

/** The first outermost object from there on; one that is not closed ends where the next seems to begin. */
export function objectAt(text: string, from: number): Found | null {
  const start = text.indexOf('{', from);
  if (start < 0) return null;
  const end = endOf(text, start);
  const next = () => Math.min(end ?? text.length, nextItem(text, start + 1));
  return { start, end: end ?? next(), next };
}

function endOf(text: string, start: number): number | null {
  let depth = 0;
  let inText = false;
  for (let at = start; at < text.length && depth <= deepest; at++) {
    const character = text[at];
    if (inText) {
      if (character === '\\') at++;
      // A string that is not closed ends with its line: JSON has no line ends in strings.
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

/** Names and dates, which are objects too, have none of these; what stands behind a colon is a value. */
function nextItem(text: string, from: number): number {
  const beginning = /(?<!:\s?)\{\s*"(?:id|type|citation-key)"\s*:/g;
  beginning.lastIndex = from;
  return beginning.exec(text)?.index ?? text.length;
}
