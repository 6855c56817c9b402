import { Document, isMap, isScalar, type Pair, parseDocument, visit, type YAMLMap } from 'yaml';
import { z } from 'zod';
import { StetError } from '../model/errors';
import { t } from './messages';

/** Other front matter as nodes, by its keys in their order. Throws `invalid-input` where it is no YAML mapping. */
export const otherNodes = (text: string): Map<string, unknown> =>
  new Map(pairsOf(text).map((pair) => [keyOf(pair), pair.value]));

/** Data as other front matter, from formats other than YAML; empty for no keys. */
export const otherOf = (data: Record<string, unknown>): string =>
  Object.keys(data).length === 0 ? '' : new Document(data).toString({ lineWidth: 0 });

/**
 * The keys for which `isKept` holds, byte for byte as they are written; as data where they depend on the rest of the
 * YAML. Throws `invalid-input` where it is no YAML mapping.
 */
export function pickOther(text: string, isKept: (key: string) => boolean): string {
  const pairs = pairsOf(text);
  const kept = pairs.filter((pair) => isKept(keyOf(pair)));
  const begin = (pair: Pair | undefined) =>
    pair && isScalar(pair.key) ? (pair.key.range?.[0] ?? text.length) : text.length;
  const lines = kept
    .map((pair) => text.slice(begin(pair), begin(pairs[pairs.indexOf(pair) + 1])))
    .map((entry) => `${entry.trimEnd()}\n`)
    .join('');
  if (kept.length === 0 || standsAlone(lines, kept)) return lines;
  const data = z.record(z.string(), z.unknown()).parse(parseOther(text).toJS({ maxAliasCount: 50 }));
  return otherOf(Object.fromEntries(kept.map((pair) => [keyOf(pair), data[keyOf(pair)]])));
}

/** Whether lines that were cut out are the same keys by themselves. */
function standsAlone(lines: string, pairs: Pair[]): boolean {
  const document = parseDocument(lines, { logLevel: 'error', uniqueKeys: false, prettyErrors: false });
  if (document.errors.length > 0 || !isMap(document.contents) || document.contents.flow) return false;
  let isWhole = true;
  visit(document, {
    Alias() {
      isWhole = false;
    },
  });
  return isWhole && document.contents.items.map(keyOf).join('\n') === pairs.map(keyOf).join('\n');
}

function parseOther(text: string): Document.Parsed {
  const document = parseDocument(text, { logLevel: 'error', uniqueKeys: false });
  const reason = document.errors[0]?.message.split('\n')[0];
  if (reason) throw new StetError('invalid-input', t.message('otherFrontMatter.invalid', { reason }));
  if (document.contents !== null && !isMap(document.contents))
    throw new StetError('invalid-input', t.message('otherFrontMatter.noKeys'));
  return document;
}

function pairsOf(text: string): Pair[] {
  const { contents } = parseOther(text);
  return contents === null ? [] : (contents as YAMLMap).items;
}

const keyOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);
