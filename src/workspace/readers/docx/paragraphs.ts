import { attributeOf, childOf, create, elementsIn, isOn, propertiesOf, remove, runOf } from './dom';
import type { Numbered, Numbers } from './numbers';
import { levelOf, type Role, type Styles } from './styles';

/** Stands around the place of a paragraph in a list while it passes through mammoth; no document keeps it. */
const placeMark = '\uE010';

/** The paragraph styles that mammoth is given in place of the file's own, and the HTML of each. */
export const styleMap = [
  'p.StetTitle => h1:fresh',
  ...[1, 2, 3, 4, 5, 6].map((level) => `p.StetHeading${level} => h${level}:fresh`),
  'p.StetQuote => blockquote > p:fresh',
  "p.StetCode => pre:separator('\\n')",
  'p.StetCaption => p.MsoCaption:fresh',
  'r.StetCode => code',
];

const styleNames: Record<Exclude<Role, 'none' | 'heading' | 'contents'>, string> = {
  title: 'StetTitle',
  quote: 'StetQuote',
  code: 'StetCode',
  caption: 'StetCaption',
};

/** Gives each paragraph the style of what it is, and its place in a list as a mark in front of its words. */
export function settleParagraphs(root: Element, styles: Styles, numbers: Numbers): void {
  const all = elementsIn(root, 'w:p').map((paragraph) => {
    const properties = propertiesOf(paragraph, 'w:pPr');
    const own = childOf(properties, 'w:pStyle');
    const style = styles.get(attributeOf(own));
    const level = levelOf(properties) ?? style.level;
    const role = level > 0 && style.role === 'none' ? 'heading' : style.role;
    if (own) remove(own);
    return { paragraph, properties, style, level, role };
  });
  // Under a title the first heading is of the second level.
  const below = all.some(({ role }) => role === 'title') ? 1 : 0;
  for (const { paragraph, properties, style, level, role } of all) {
    const name = role === 'heading' ? `StetHeading${Math.min(level + below, 6)}` : nameOf(role);
    if (name) properties.appendChild(create(properties, 'w:pStyle', { 'w:val': name }));
    const own = childOf(properties, 'w:numPr');
    const numbering = mergedNumbering(own, style.numbering);
    const place = numbering && numbers.next(numbering);
    if (own) remove(own);
    if (!place || isEnd(properties)) continue;
    const mark = role === 'heading' || role === 'title' ? place.shown && `${place.shown} ` : markOf(place);
    if (mark) paragraph.insertBefore(runOf(paragraph, mark), properties.nextSibling);
  }
}

const nameOf = (role: Role): string | null =>
  role === 'none' || role === 'heading' || role === 'contents' ? null : styleNames[role];

/** A paragraph may name the level only, and its style the list. */
function mergedNumbering(own: Element | undefined, inherited: Element | null): Element | null {
  if (!own || !inherited || childOf(own, 'w:numId')) return own ?? inherited;
  const merged = inherited.cloneNode(true) as Element;
  const level = childOf(merged, 'w:ilvl');
  if (level) remove(level);
  const ownLevel = childOf(own, 'w:ilvl');
  if (ownLevel) merged.appendChild(ownLevel.cloneNode(true));
  return merged;
}

/** Whether the end of the paragraph is deleted: it is one with the next. */
const isEnd = (properties: Element): boolean => {
  const run = childOf(properties, 'w:rPr');
  return run !== undefined && childOf(run, 'w:del') !== undefined && isOn(childOf(run, 'w:del')) !== false;
};

const markOf = ({ level, number, list }: Numbered): string =>
  `${placeMark}${level + 1}|${number ?? ''}|${list}${placeMark}`;

/** In HTML the place stands in the style, as Word writes it on the clipboard. */
export const withPlaces = (html: string): string =>
  html
    .replace(
      /<p>\uE010(\d)\|(\d*)\|([^\uE010<>"&]*)\uE010/g,
      (_, level: string, number: string, list: string) =>
        `<p style="mso-list:l${list} level${level} lfo${list}"><span style="mso-list:Ignore">${number === '' ? '•' : `${number}.`}</span>`,
    )
    .replace(/\uE010[^\uE010]{0,40}\uE010/g, '');
