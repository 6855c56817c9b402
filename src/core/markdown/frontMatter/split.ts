import type { StetError } from '../../model/errors';
import { findHeaders } from './headers';
import { isKnownKey } from './keys';
import { type Data, type FrontMatterKind, parseFrontMatter } from './parse';
import { findTitleBlock } from './titleBlock';

export interface FrontMatter {
  kind: FrontMatterKind;
  /** The text between the fences. */
  text: string;
  data: Data;
}

export interface SplitText {
  front: FrontMatter | null;
  /** Front matter that cannot be read, as it is written, and why. */
  broken: { source: string; error: StetError } | null;
  /** What follows. */
  text: string;
}

interface Found {
  kind: FrontMatterKind;
  text: string;
  source: string;
  /** Whether it can be nothing but front matter, so that what cannot be read is an error. */
  isCertain: boolean;
  /** Whether data of this form is front matter. */
  accepts: (data: Data) => boolean;
}

const fence = /^(---|\+\+\+)(json|ya?ml|toml|js|javascript)?[ \t]*\n/;
const kinds: Record<string, FrontMatterKind> = {
  yml: 'yaml',
  javascript: 'js',
  '+++': 'toml',
  '---': 'yaml',
};

/**
 * Takes the front matter off a text with LF line ends: YAML or TOML between fences, `---json`, JSON alone, the title
 * block of Pandoc, the metadata of MultiMarkdown. A rule at the beginning is a rule: what follows it must be keys.
 */
export function splitFrontMatter(whole: string): SplitText {
  const none = { front: null, broken: null, text: whole };
  const found = findFenced(whole) ?? findLater(whole) ?? findJson(whole) ?? findUnfenced(whole);
  if (!found) return none;
  const { kind, source } = found;
  const text = whole.slice(source.length).replace(/^[ \t]*\n/, '');
  try {
    const data = parseFrontMatter(found);
    return found.accepts(data) ? { front: { kind, text: found.text, data }, broken: null, text } : none;
  } catch (error) {
    if (!found.isCertain) return none;
    return { front: null, broken: { source: source.trimEnd(), error: error as StetError }, text };
  }
}

const anything = () => true;
const hasKnownKey = (data: Data) => Object.keys(data).some(isKnownKey);

/** A line that begins with a key. */
const keyLine = /^(?:[\w$.-]+|"[^"\n]*"|'[^'\n]*')[ \t]*(?::(?=\s|$)|=)/;

function findFenced(whole: string): Found | null {
  const [open = '', mark = '', language = ''] = fence.exec(whole) ?? [];
  if (open === '') return null;
  const close = mark === '---' ? /^(?:---|\.\.\.)[ \t]*$/gm : /^\+\+\+[ \t]*$/gm;
  close.lastIndex = open.length;
  const end = close.exec(whole);
  if (!end) return null;
  const text = whole.slice(open.length, Math.max(open.length, end.index - 1));
  const source = whole.slice(0, end.index + end[0].length);
  const name = language || mark;
  const kind = kinds[name] ?? (name as FrontMatterKind);
  const first = text.replace(/^#[^\n]*\n/gm, '');
  const isCertain = language !== '' || keyLine.test(first) || (mark === '+++' && first.startsWith('['));
  // Text between two rules may have a colon in it too.
  const isEmpty = first.trim() === '' || /^(?:#[^\n]*\n?)+$/.test(first);
  // A text without a key is not read as YAML, which would take long.
  if (!isCertain && !isEmpty && !/^[\w-]+[ \t]*:(?:\s|$)/m.test(text)) return null;
  const accepts = isCertain || isEmpty ? anything : hasKnownKey;
  return { kind, text, source, isCertain, accepts };
}

/** Hugo and Pandoc read front matter behind empty lines too: there it is none unless it begins with a key. */
function findLater(whole: string): Found | null {
  const [blank] = /^(?:[ \t]*\n)+/.exec(whole) ?? [];
  const found = blank === undefined ? null : findFenced(whole.slice(blank.length));
  if (blank === undefined || !found?.isCertain) return null;
  return { ...found, source: blank + found.source, isCertain: false, accepts: hasKnownKey };
}

/** An object on the first line, as Hugo reads it. */
function findJson(whole: string): Found | null {
  if (!/^\{\s*"/.test(whole)) return null;
  const end = objectEnd(whole);
  if (end < 0 || !/^[ \t]*(?:\n|$)/.test(whole.slice(end, end + 100))) return null;
  const text = whole.slice(0, end);
  const isCertain = /^\{\s*"[\w-]+"\s*:/.test(text);
  return { kind: 'json', text, source: text, isCertain, accepts: hasKnownKey };
}

function objectEnd(text: string): number {
  let depth = 0;
  let isString = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (isString && letter === '\\') at += 1;
    else if (letter === '"') isString = !isString;
    else if (isString) continue;
    else if (letter === '{') depth += 1;
    else if (letter === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

function findUnfenced(whole: string): Found | null {
  const titleBlock = findTitleBlock(whole);
  const text = titleBlock || findHeaders(whole);
  if (text === '') return null;
  const kind = titleBlock === '' ? 'multimarkdown' : 'pandoc';
  return { kind, text, source: text, isCertain: false, accepts: anything };
}
