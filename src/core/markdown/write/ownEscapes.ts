import type { Options, State } from 'mdast-util-to-markdown';
import { splitFrontMatter } from '../frontMatter';
import { dollars } from '../syntax/kept/math';
import { templateEscapes } from './templateEscapes';

const writeText = templateEscapes.handlers?.text;

/**
 * Writes as text what our reader would otherwise keep as the syntax of another reader of Markdown: math, attribute
 * lists, definitions, comments.
 */
export const ownEscapes: Options = {
  ...templateEscapes,
  unsafe: [
    { atBreak: true, character: ':', after: '[\\t :]' },
    { atBreak: true, character: '+', after: '[-=:]' },
  ],
  handlers: {
    ...templateEscapes.handlers,
    text: (node, parent, state: State, info) => {
      const written = writeText?.(node, parent, state, info) ?? '';
      return escapeDollars(
        written
          .replace(/\{(?=[:#.=]|[\w-]+=)/g, '&#123;')
          .replace(/%(?=%)/g, '&#37;')
          .replace(/\\([\s\S])/g, escapeBackslash),
        parent !== undefined && parent.children.length > 1,
      );
    },
  },
};

/** `\\(` begins math, and so does `\begin{x}`. */
function escapeBackslash(pair: string, letter: string, offset: number, whole: string): string {
  const next = whole[offset + 2] ?? '';
  if (letter === '\\') return next === '(' || next === '[' ? '&#92;' : pair;
  return /^\\(?:begin|end)\{/.test(whole.slice(offset, offset + 8)) ? `\\${pair}` : pair;
}

/**
 * All dollars of a text or none: a dollar that is escaped ends no math, so that an earlier one could reach further.
 * `isPart`: math that begins in this text may end in another one.
 */
function escapeDollars(written: string, isPart: boolean): string {
  const isMath = dollars(written);
  const mayBeMath = [...written.matchAll(/\$+/g)].some(
    ({ 0: run, index }) =>
      run.length > 1 ||
      isMath(index) !== null ||
      (isPart && /^[^\s\d.,;:!?)]/.test(written.slice(index + 1, index + 2))),
  );
  return mayBeMath ? written.replaceAll('$', '\\$') : written;
}

/** A text that begins like front matter without being it. */
export function disarmFrontMatter(text: string): string {
  const { front } = splitFrontMatter(text);
  if (!front) return text;
  if (front.kind === 'multimarkdown') return text.replace(':', '&#58;');
  return text.replace(/^[%{]/, (mark) => `&#${mark.charCodeAt(0)};`);
}
