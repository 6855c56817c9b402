import { Document, isMap, isScalar } from 'yaml';
import { otherNodes, pickOther } from '../otherFrontMatter';
import type { Preset } from '../presets/schema';
import { type FieldContext, type FromField, fieldValue, type Value } from './fieldValue';

export interface FrontMatter {
  /** Between its fences. */
  text: string;
  /** The keys of the preset, nested at dots. */
  keys: string[];
  /** The fields that they were written from. */
  sources: Set<FromField['from']>;
  /** Keys of the article's other front matter that stand in place of the preset's. */
  replaced: string[];
  /** Keys of it that are not written. */
  lost: string[];
}

const isEmpty = (value: Value): boolean =>
  value === '' || value === undefined || (Array.isArray(value) && value.length === 0);

/**
 * The preset's keys in their order, nested at dots; then the article's other front matter as it was written. A key that
 * both have is the author's, and mappings become one.
 */
export function renderFrontMatter(preset: Preset, context: FieldContext): FrontMatter {
  const document = new Document({});
  const keys: string[] = [];
  const sources: FrontMatter['sources'] = new Set();
  for (const field of preset.frontMatter) {
    const value = 'from' in field ? fieldValue(field, context) : field.value;
    if ('from' in field && !field.always && isEmpty(fieldValue(field, context))) continue;
    document.setIn(field.key.split('.'), document.createNode(value));
    keys.push(field.key);
    if ('from' in field) sources.add(field.from);
  }
  const other = context.article.otherFrontMatter;
  const nodes = otherNodes(other);
  const isTaken = (key: string) => preset.otherFrontMatter && !preset.otherKeysLeftOut.includes(key);
  const replaced: string[] = [];
  const both = [...nodes.keys()].filter((key) => isTaken(key) && document.has(key));
  for (const key of both) {
    const node = nodes.get(key);
    if (!isBlank(node) && !join(document, key, node)) replaced.push(key);
  }
  const rest = pickOther(other, (key) => isTaken(key) && !both.includes(key));
  return {
    text: fenced(document, rest),
    // A mapping of the author's may have taken the place of one.
    keys: keys.filter((key) => document.hasIn(key.split('.'))),
    sources,
    replaced,
    lost: [...nodes.keys()].filter((key) => !isTaken(key)),
  };
}

/** A key without a value, as an editor leaves it in every file, says nothing against the field. */
const isBlank = (node: unknown): boolean => isScalar(node) && (node.value === null || node.value === '');

/** Adds the entries of a mapping to one that is there; replaces anything else, and returns false then. */
function join(document: Document, key: string, node: unknown): boolean {
  const there = document.get(key, true);
  if (!isMap(there) || !isMap(node)) {
    document.set(key, node);
    return false;
  }
  for (const pair of node.items) there.set(pair.key, pair.value);
  return true;
}

/** Between its fences; every string is in double quotes. */
export const yamlBlock = (fields: Record<string, unknown>): string => fenced(new Document(fields), '');

function fenced(document: Document, rest: string): string {
  const hasNoKeys = isMap(document.contents) && document.contents.items.length === 0;
  const yaml = hasNoKeys
    ? ''
    : document.toString({ defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 });
  // YAML 1.1 readers take these for line ends, but the printer does not; all strings are in double quotes.
  const safe = yaml.replace(
    /[\u0085\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `---\n${safe}${rest}---\n`;
}
