import { type Typography, typographyOf } from './languages';

/** What stands in the place of the `remove` UTF-16 units before the caret, the typed sign among them. */
export interface Edit {
  remove: number;
  insert: string;
}

/** UTF-16 units before the caret that are looked at, so that a key costs the same in a paragraph of any length. */
export const lookBehind = 400;

const thin = '\u202f';
const anySpace = /[ \u00a0\u202f]/;
const wordSign = /[\p{L}\p{N}]/u;
/** Before the last sign a mark opens. */
const opens = /^$|[\s\p{Ps}\p{Pi}>]/u;
/** Before it a mark opens unless a quotation is open: a dash, a node, a script without spaces. */
const mayOpen =
  /[\p{Pd}\uFFFC\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303f\uff00-\uffef]/u;
/** Within an address, a tag of a template or of HTML, or code between backticks nothing is changed. */
const isAddress = /(?:[a-z][\w+.-]*:\/\/|www\.|mailto:|[\w.+-]+@)\S*$/i;
const isInTag = /(?:\{\{(?:(?!\}\}).)*|\{[%#](?:(?![%#]\}).)*|<[a-z!/][^>]*)$/is;

/**
 * What a sign that was just typed becomes, or null. `before` is the text of its line up to it (`\uFFFC` for a node), of which
 * the last 400 units count.
 */
export function typed(before: string, sign: string, language: string): Edit | null {
  const near = before.slice(-lookBehind);
  const edit = editFor(near, sign, typographyOf(language));
  const isSame = edit?.remove === 1 && edit.insert === sign;
  return edit === null || isSame || isKept(near) ? null : edit;
}

const isKept = (before: string): boolean =>
  isAddress.test(before) || isInTag.test(before) || (before.match(/`/g)?.length ?? 0) % 2 === 1;

function editFor(before: string, sign: string, rules: Typography): Edit | null {
  const clipped = wordSign.test(sign) ? null : clippedBefore(before, rules);
  if (clipped === null) return signEdit(before, sign, rules);
  const mended = `${before.slice(0, -clipped.length - 1)}’${clipped}`;
  const edit = signEdit(mended, sign, rules) ?? put(0, sign);
  const size = Math.max(clipped.length + 1, edit.remove - 1);
  const after = mended.slice(0, mended.length - edit.remove + 1) + edit.insert;
  return put(size, after.slice(before.length - size));
}

function signEdit(before: string, sign: string, rules: Typography): Edit | null {
  switch (sign) {
    case '"':
      return doubleMark(before, rules);
    case "'":
      return singleMark(before, rules);
    case '-':
      return dash(before, rules);
    case '.':
      return before.endsWith('..') && !/[.…]$/.test(before.slice(0, -2)) ? put(2, rules.ellipsis) : null;
    case '«':
      return rules.spaces ? put(0, `«${thin}`) : null;
    case '»':
      return rules.spaces ? afterThin(before, '»') : null;
    case ';':
    case '!':
    case '?':
    case ':':
      return rules.spaces ? beforeStop(before, sign) : null;
    default:
      return wordSign.test(sign) ? beginsWord(before, sign, rules) : endsWord(before, sign, rules);
  }
}

/** `remove` counts what stands before the sign; the sign itself is always replaced. */
const put = (remove: number, insert: string): Edit => ({ remove: remove + 1, insert });

/** A straight double mark: opening or closing, outer or inner. */
function doubleMark(before: string, rules: Typography): Edit | null {
  const open = openMarks(before, rules);
  const last = open.at(-1);
  const beside = before.at(-1) ?? '';
  if (opens.test(beside) || (mayOpen.test(beside) && last === undefined)) {
    // Where one sign opens and closes, what is inside could not be told from an apostrophe.
    const isInner = last !== undefined && rules.inner[0] !== rules.inner[1];
    return put(0, openingOf(isInner ? rules.inner : rules.quotes, rules));
  }
  if (last === undefined && /\p{N}/u.test(beside)) return null; // inches
  return closing(before, last ?? rules.quotes, rules);
}

const openingOf = (marks: [string, string], { spaces }: Typography): string =>
  spaces && marks[0] === '«' ? marks[0] + thin : marks[0];

const closing = (before: string, marks: [string, string], { spaces }: Typography): Edit | null =>
  spaces && marks[1] === '»' ? afterThin(before, '»') : put(0, marks[1]);

/** The quotations that are open at the end, outermost first. */
function openMarks(before: string, { quotes, inner }: Typography): [string, string][] {
  const open: [string, string][] = [];
  for (let index = 0; index < before.length; index++) {
    const sign = before[index];
    if (isApostrophe(before, index)) continue;
    // A straight mark that stayed, as after an Undo, closes too.
    if (sign === open.at(-1)?.[1] || sign === '"') open.pop();
    else if (sign === quotes[0]) open.push(quotes);
    // Where one sign opens and closes, an apostrophe cannot be told from it.
    else if (sign === inner[0] && inner[0] !== inner[1]) open.push(inner);
  }
  return open;
}

/** `’` and `‘` between letters are no quotation marks. */
const isApostrophe = (text: string, index: number): boolean =>
  /[’‘]/.test(text[index] ?? '') &&
  /\p{L}/u.test(text[index - 1] ?? '') &&
  /\p{L}/u.test(text[index + 1] ?? '');

/** A straight single mark: an apostrophe, or a mark of a language whose inner marks are single. */
function singleMark(before: string, rules: Typography): Edit | null {
  const [first, second] = rules.inner;
  const beside = before.at(-1) ?? '';
  if (/\p{N}/u.test(beside)) return null; // feet and minutes, or an apostrophe: the next letter says
  if (!/[‘’‚‹]/.test(first)) return put(0, '’');
  if (opens.test(beside)) return put(0, first);
  const isOpen = openMarks(before, rules).at(-1)?.[0] === first;
  return put(0, isOpen ? second : '’');
}

/** The letters of `‘em` or `‘n` at the end, whose mark should have been an apostrophe. */
function clippedBefore(before: string, { inner, clipped }: Typography): string | null {
  if (clipped === null) return null;
  const found = /(?:^|[\s\p{Ps}\p{Pi}])(.)(\p{L}{1,6})$/u.exec(before.slice(-10));
  const [, mark, letters = ''] = found ?? [];
  return mark === inner[0] && clipped.test(letters) ? letters : null;
}

/** Two hyphens: a dash, between numbers that of a span. At the start of a line they may become a rule. */
function dash(before: string, rules: Typography): Edit | null {
  if (/\P{Pd}[–—]$/u.test(before) || before === '–' || before === '—') return put(1, '—');
  if (!before.endsWith('-') || /(?:^|[-–—<!])$/.test(before.slice(0, -1)) || before.trim() === '-')
    return null;
  return put(1, /\p{N}-$/u.test(before) ? '–' : rules.dash);
}

function afterThin(before: string, sign: string): Edit | null {
  if (before.endsWith(thin)) return null;
  return anySpace.test(before.at(-1) ?? '') ? put(1, thin + sign) : put(0, thin + sign);
}

/** French: the space before `; : ! ?` is narrow and keeps them at the word; after a word it is put in. */
function beforeStop(before: string, sign: string): Edit | null {
  const last = before.at(-1) ?? '';
  if (/[ \u00a0]/.test(last)) return /\S[ \u00a0]$/.test(before) ? put(1, thin + sign) : null;
  // A colon may belong to a time or an address: the space behind it says.
  const isWordsEnd =
    sign !== ':' && /[\p{L}\p{N}\p{Pe}\p{Pf}%€…]$/u.test(before) && !/\p{L}\.\p{L}\S*$/u.test(before);
  return isWordsEnd ? put(0, thin + sign) : null;
}

/** What a letter or a number settles about the mark before it. */
function beginsWord(before: string, sign: string, { inner: [first, second] }: Typography): Edit | null {
  const last = before.at(-1) ?? '';
  if (!/['‘’‚‹›]/.test(last)) return null;
  const earlier = before.at(-2) ?? '';
  const isNumber = /\p{N}/u.test(sign);
  const isClipped = isNumber && last === first && last !== '’' && opens.test(earlier); // ’90s
  const isOwner = !isNumber && last === "'" && /\p{N}/u.test(earlier); // 1990’s
  // geht’s, which looked like the end of a quotation
  const isInside = !isNumber && last === second && last !== '’' && /\p{L}/u.test(earlier);
  return isClipped || isOwner || isInside ? put(1, `’${sign}`) : null;
}

/** What a space settles in French. */
function endsWord(before: string, sign: string, { spaces }: Typography): Edit | null {
  if (!spaces || !anySpace.test(sign)) return null;
  if (before.endsWith(`«${thin}`)) return put(0, '');
  return sign === ' ' && /[\p{L}\p{N}\p{Pe}\p{Pf}%]:$/u.test(before.slice(-2))
    ? put(1, `${thin}:${sign}`)
    : null;
}
