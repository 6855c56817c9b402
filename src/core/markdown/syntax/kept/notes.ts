import { byPattern, endsOf, type FindEnd, wholeLines } from './find';
import { between } from './math';

/** `[[Note]]`, `[[Note|words]]` and `![[file]]` of Obsidian and Zettlr, unless the brackets are a link of Markdown. */
export const wikiLink = (source: string, isDefined: (label: string) => boolean): FindEnd => {
  const find = byPattern(source, /!?\[\[(?!\^)[^[\]\n]{1,500}\]\]/y);
  return (from) => {
    const end = find(from);
    if (end === null || /[[(:]/.test(source[end] ?? '')) return null;
    const label = source.slice(source.indexOf('[[', from) + 2, end - 2);
    // As micromark normalises the labels of definitions.
    return isDefined(
      label
        .replace(/[\t\n\r ]+/g, ' ')
        .trim()
        .toLowerCase()
        .toUpperCase(),
    )
      ? null
      : end;
  };
};

/** `^[words]`, a note of Pandoc and Obsidian that stands where it is referred to, in one line or several of a paragraph. */
export const inlineNote = (source: string): FindEnd =>
  byPattern(source, /\^\[(?:[^[\]\n`]|\n(?![ \t]*\n)|`[^`\n]{0,300}`|\[[^[\]\n]{0,300}\]){1,2000}\]/y);

/** `%%words%%`, a comment of Obsidian. */
export const comment = (source: string): FindEnd => between(source, '%%', '%%');

/** A comment that begins and ends with a line of its own. */
export function commentLines(source: string): FindEnd {
  const ends = endsOf(source, /^[ \t]*%%(?=[ \t]*$)/gm);
  const isAlone = byPattern(source, /%%[ \t]*(?=\n)/y);
  return wholeLines(source, (from) => (isAlone(from) === null ? null : ends(from + 2)));
}

/** `{# words #}`, a comment of Nunjucks and Jinja. */
export const templateComment = (source: string): FindEnd => {
  const find = between(source, '{#', '#}');
  return (from) => (/[-\s]/.test(source[from + 2] ?? '') ? find(from) : null);
};
