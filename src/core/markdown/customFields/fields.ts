import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml';
import { isAuthoredDate } from '../../model/isAuthoredDate';

export const customKinds = ['text', 'number', 'date', 'yesNo', 'list'] as const;
export type CustomKind = (typeof customKinds)[number];

/** A key of other front matter, as a row that is edited. */
export interface CustomField {
  key: string;
  /** `yaml`: what no row can show whole, such as a mapping, an alias or a value with a comment. */
  kind: CustomKind | 'yaml';
  /** As it is typed: a number or a date as it is written, `true` or `false`, the items of a list one on a line. */
  value: string;
}

/** A number that every reader of YAML takes for the same, apart from zeros before it. */
const numberPattern = /^[-+]?\d+(?:\.\d+)?$/;
export const isNumber = (text: string): boolean => numberPattern.test(text);

/** Null where keys cannot be edited one by one: no mapping, one in braces, or YAML that is not valid. */
export function readPairs(text: string): Pair[] | null {
  const { contents, errors } = parsed(text);
  if (errors.length > 0) return null;
  if (contents === null) return [];
  return isMap(contents) && !contents.flow && !contents.anchor && !contents.tag ? contents.items : null;
}

/** The data of each key, aliases followed, as JSON. Throws where an alias names nothing. */
export function readData(text: string): string[] {
  const document = parsed(text);
  const pairs = isMap(document.contents) ? document.contents.items : [];
  const data = (node: unknown) => (isNode(node) ? node.toJS(document, { maxAliasCount: 50 }) : node);
  return pairs.map(({ key, value }) => JSON.stringify([data(key), data(value)]));
}

const parsed = (text: string) =>
  parseDocument(text, { logLevel: 'silent', prettyErrors: false, uniqueKeys: false });

/** The keys in their order; null where they can only be edited as YAML. */
export function customFields(text: string): CustomField[] | null {
  return readPairs(text)?.map((pair) => fieldOf(pair, text)) ?? null;
}

export const keyOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);

function fieldOf(pair: Pair, text: string): CustomField {
  const key = keyOf(pair);
  const source = sourceOf(pair, text);
  const opaque: CustomField = { key, kind: 'yaml', value: source };
  if (!isSimple(pair, text)) return opaque;
  const { value } = pair;
  if (value === null) return { key, kind: 'text', value: '' };
  if (isSeq(value)) {
    const items = value.items.map((item) =>
      isScalar(item) && typeof item.value === 'string' ? item.value : null,
    );
    const isOfLines = items.every(
      (item) => item !== null && item.trim() === item && item !== '' && !item.includes('\n'),
    );
    return isOfLines ? { key, kind: 'list', value: items.join('\n') } : opaque;
  }
  return isScalar(value) ? (scalarField(key, value, source) ?? opaque) : opaque;
}

function scalarField(key: string, { value, type }: Scalar, source: string): CustomField | null {
  if (value === null) return { key, kind: 'text', value: '' };
  if (typeof value === 'boolean') return { key, kind: 'yesNo', value: String(value) };
  if (typeof value === 'number' && isNumber(source)) return { key, kind: 'number', value: source };
  if (typeof value !== 'string') return null;
  const isDate = type === 'PLAIN' && value !== '' && isAuthoredDate(value);
  return { key, kind: isDate ? 'date' : 'text', value };
}

/** Whether key and value can be written anew without losing anything: no anchor, alias or tag, no comment in them. */
function isSimple({ key, value }: Pair, text: string): boolean {
  let isPlain = isScalar(key);
  for (const part of [key, value]) {
    visit(part as Node | null, (_, node) => {
      if (!isNode(node)) return;
      const isCommented = Boolean(node.commentBefore || node.comment);
      if (isAlias(node) || node.anchor || node.tag) isPlain = false;
      else if (isCommented && !(node === part && isOnOneLine(node, text))) isPlain = false;
    });
  }
  return isPlain;
}

/** A comment above it or behind it stands outside of it then. */
function isOnOneLine(node: Node, text: string): boolean {
  const range = rangeOf(node);
  if (range === null || (isScalar(node) && /^BLOCK/.test(node.type ?? ''))) return false;
  // A comment in a list ends with its line.
  return isScalar(node) || !text.slice(range[0], range[1]).includes('\n');
}

function sourceOf({ value }: Pair, text: string): string {
  const range = rangeOf(value);
  return range ? text.slice(range[0], range[1]).trim() : '';
}

/** Where a key or a value stands; null where it has no place of its own. */
export const rangeOf = (node: unknown): [start: number, end: number] | null =>
  isNode(node) && node.range ? [node.range[0], node.range[1]] : null;
