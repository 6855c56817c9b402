import type { MarkedSpan } from './spans';

const spoken = /^\s*—(?=[\p{L}¿¡…])/u;
/** The dash before the narrator’s words and the one behind them. */
const dash = /\s—(?=[\p{Ll}])|—(?=[\s.,;:!?…]|$)/gu;

/** What is said in lines that begin with a dash: “—No aguanta —dijo Ruiz—. Nunca aguantó.” The dashes are no part of it. */
function dashSpans(text: string): MarkedSpan[] {
  const spans: MarkedSpan[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const opening = spoken.exec(line);
    if (opening) spokenIn(line, opening[0].length, start, spans);
    start += line.length + 1;
  }
  return spans;
}

function spokenIn(line: string, from: number, lineStart: number, spans: MarkedSpan[]): void {
  let isSpoken = true;
  let at = from;
  const push = (to: number) => {
    const words = line.slice(at, to);
    const bare = words.trim().replace(/^[.,;:]\s*/, '');
    if (!isSpoken || bare === '') return;
    const start = lineStart + line.indexOf(bare, at);
    spans.push({ start, end: start + bare.length, text: bare, continues: false });
  };
  for (const match of line.slice(from).matchAll(dash)) {
    push(from + match.index);
    isSpoken = !isSpoken;
    at = from + match.index + match[0].length;
  }
  push(line.length);
}

/** Both in reading order; a span of dashes that overlaps one in quotation marks is left out. */
export function withDashSpans(marked: MarkedSpan[], text: string): MarkedSpan[] {
  const all: MarkedSpan[] = [];
  let next = 0;
  for (const span of dashSpans(text)) {
    for (let before = marked[next]; before && before.end <= span.start; before = marked[next]) {
      all.push(before);
      next += 1;
    }
    const after = marked[next];
    if (!after || after.start >= span.end) all.push(span);
  }
  return all.concat(marked.slice(next));
}
