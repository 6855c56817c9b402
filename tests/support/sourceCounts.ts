import { spawnSync } from 'node:child_process';

/** What a source holds, counted without any of our code; the words of notes are among the words. */
export interface SourceCounts {
  words: number;
  notes: number;
  links: number;
  pictures: number;
  tables: number;
  comments: number;
}

export const hasCmark = spawnSync('cmark-gfm', ['--version']).status === 0;

/** Letters and digits, with apostrophes, hyphens, points and commas inside; each ideograph or kana is a word. */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’\-‑.,][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
/** Tags that do not end a word. */
const phrasing =
  /<\/?(a|abbr|b|cite|code|del|em|font|i|img|ins|kbd|mark|q|s|small|span|strong|sub|sup|tt|u|var)(\s[^>]*)?>/gi;
const unread = /<(iframe|noscript|script|style|template|title)\b[\s\S]*?<\/\1>/gi;
const names: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  mdash: '—',
  ndash: '–',
};

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
export const countWordsIn = (text: string): number => count(text, word);

/** By plain patterns: no parser, and so none of ours. */
function countHtml(html: string): SourceCounts {
  const comments = count(html, /<!--/g);
  const seen = html.replace(/<!--[\s\S]*?-->/g, '').replace(unread, '\n');
  const text = seen
    .replace(phrasing, '')
    .replace(/<\/?[a-zA-Z][^>]*>|<[!?][^>]*>/g, '\n')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name: string) => names[name] ?? whole);
  return {
    words: countWordsIn(text),
    notes: 0,
    links: count(seen, /<a\s[^>]*?href/gi),
    pictures: count(seen, /<img\b/gi),
    tables: count(seen, /<table\b/gi),
    comments,
  };
}

/** What a page holds; its comments are of its author, and no reader sees them. */
export function countPage(html: string): SourceCounts {
  const seen = html
    .replace(/<!--[\s\S]*?-->/g, '')
    // Without scripts, readers see these words: they are named as left out.
    .replace(/<\/?noscript\b[^>]*>/gi, '\n')
    .replace(unread, '\n');
  const drawings = count(seen, /<(svg|canvas|object|embed)\b/gi);
  const counts = countHtml(seen);
  return { ...counts, pictures: counts.pictures + drawings };
}

/** GitHub's own C program reads the Markdown; plain patterns count in the HTML that it writes. */
export function countMarkdown(markdown: string): SourceCounts {
  const extensions = ['table', 'strikethrough', 'autolink', 'tasklist', 'footnotes'];
  const { stdout } = spawnSync('cmark-gfm', ['--unsafe', ...extensions.flatMap((name) => ['-e', name])], {
    input: markdown,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const html = stdout
    .replace(/<sup class="footnote-ref">[\s\S]*?<\/sup>/g, '')
    .replace(/<a href="[^"]*" class="footnote-backref"[\s\S]*?<\/a>/g, '');
  return { ...countHtml(html), notes: count(html, /<li id="fn-/g) };
}
