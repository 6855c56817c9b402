import { byPattern, type FindEnd, lineEnd, wholeLines } from './find';

const item = String.raw`(?:[#.][\w:-]{1,100}|[\w-]{1,60}=(?:"[^"\n{}]{0,300}"|'[^'\n{}]{0,300}'|[^\s"'{}=<>]{1,300}))`;
const list = String.raw`\{[ \t]*${item}(?:[ \t]+${item}){0,20}[ \t]*\}`;
const format = String.raw`\{=[a-z][\w-]{0,30}\}`;
const kramdown = String.raw`\{:(?:[^\n{}"']|"[^"\n]{0,300}"|'[^'\n]{0,300}'){0,300}\}`;

/**
 * Attribute lists: kramdown’s `{: .x}` and `{:toc}`, those of goldmark, Pandoc and markdown-it `{#id .x key=1}`, and
 * Pandoc’s `{=html}`.
 */
export const attributes = (source: string): FindEnd =>
  byPattern(source, new RegExp(`${kramdown}|${list}|${format}`, 'y'));

/** `[words]{.x}`, words with attributes (Pandoc manual, `bracketed_spans`). */
export const bracketedSpan = (source: string): FindEnd =>
  byPattern(source, new RegExp(String.raw`\[[^[\]\n]{1,500}\](?:${list})`, 'y'));

/** An attribute list that is a line of its own belongs to the block before or behind it. */
export const attributeLine = (source: string): FindEnd => wholeLines(source, attributes(source));

/** `*[HTML]: Hyper Text`, an abbreviation. */
export const abbreviation = (source: string): FindEnd => byPattern(source, /\*\[[^\]\n]{1,200}\]:[^\n]*/y);

/** `:::` begins and ends a division of Pandoc, Docusaurus and others. */
const division = (source: string): FindEnd => byPattern(source, /:{3,}[^\n]*/y);

/** A definition, `: words`, with the lines that continue it and the definitions behind it. */
export function definition(source: string): FindEnd {
  const isDivision = division(source);
  return (from) => {
    if (source[from] !== ':') return null;
    const next = source[from + 1];
    if (next !== ' ' && next !== '\t') return isDivision(from);
    let end = lineEnd(source, from);
    let isAfterBlank = false;
    for (let at = end + 1; at < source.length; ) {
      const to = lineEnd(source, at);
      const line = source.slice(at, to);
      const isBlank = line.trim() === '';
      if (isAfterBlank && !isBlank && !/^(?: {2}|\t| {0,3}:[ \t])/.test(line)) break;
      if (!isBlank) end = to;
      isAfterBlank = isBlank;
      at = to + 1;
    }
    return end;
  };
}
