import type { Pair } from 'yaml';
import { StetError } from '../../model/errors';
import { t } from '../messages';
import { type CustomField, customFields, keyOf, rangeOf, readData, readPairs } from './fields';

/**
 * Other front matter in which the row at `index` is `field`; a row behind the last is added. Everything else stays byte
 * for byte. Throws `invalid-input` where that cannot be, so that nothing is lost unseen.
 */
export function putField(text: string, index: number, field: CustomField): string {
  const pair = readPairs(text)?.[index];
  const after = pair
    ? replaced(text, pair, field)
    : `${ended(text)}${keyText(field.key)}: ${valueText(field)}\n`;
  if (!isOnly(text, after, index, field)) throw cannot();
  return after;
}

/** Other front matter without the row at `index`; comments stay. Throws `invalid-input` as `putField` does. */
export function removeField(text: string, index: number): string {
  const pair = readPairs(text)?.[index];
  const place = pair && placeOf(pair, text);
  if (!place) throw cannot();
  const rest = text.slice(place.end).replace(/^[ \t]*\n/, '');
  const after = text.slice(0, place.start) + rest;
  if (!isOnly(text, after, index, null)) throw cannot();
  return after;
}

const cannot = () => new StetError('invalid-input', t.message('customField.cannot'));

const ended = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

function replaced(text: string, pair: Pair, field: CustomField): string {
  const place = placeOf(pair, text);
  if (!place) throw cannot();
  const key = field.key === keyOf(pair) ? text.slice(place.start, place.keyEnd) : keyText(field.key);
  const value = field.kind === 'yaml' ? text.slice(place.keyEnd, place.end) : `: ${valueText(field)}`;
  return text.slice(0, place.start) + key + value + text.slice(place.end);
}

/** From the key to the last character of the value that is no space. */
function placeOf({ key, value }: Pair, text: string) {
  const [start, keyEnd] = rangeOf(key) ?? [0, 0];
  if (keyEnd === 0) return null;
  const end = rangeOf(value)?.[1] ?? keyEnd + 1;
  return { start, keyEnd, end: Math.max(keyEnd + 1, start + text.slice(start, end).trimEnd().length) };
}

/** Words that some reader of YAML takes for something else than words. */
const isReserved = (key: string): boolean => /^(?:y|n|yes|no|on|off|true|false|null)$/i.test(key);
const keyText = (key: string): string =>
  /^[A-Za-z_][\w-]*$/.test(key) && !isReserved(key) ? key : JSON.stringify(key);

/** Words stand in quotes, so that no reader takes them for a number, a date or a yes. */
function valueText({ kind, value }: CustomField): string {
  if (kind === 'text') return JSON.stringify(value);
  if (kind === 'list')
    return `[${itemsOf(value)
      .map((item) => JSON.stringify(item))
      .join(', ')}]`;
  return value;
}

/** The items of a list that is typed one on a line. */
const itemsOf = (value: string): string[] =>
  value
    .split('\n')
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** Whether the two differ in that row alone, and that it is `field`, or gone. */
function isOnly(before: string, after: string, index: number, field: CustomField | null): boolean {
  if (!readPairs(before) || !readPairs(after)) return false;
  const [old, made] = [dataIn(before), dataIn(after)];
  const [was] = old.splice(index, 1);
  const [now] = field ? made.splice(index, 1) : [];
  if (old.join('\n') !== made.join('\n')) return false;
  if (field === null) return true;
  const written = customFields(after)?.[index];
  if (written?.key !== field.key || written.kind !== field.kind) return false;
  if (field.kind === 'yaml') return valueIn(was) === valueIn(now);
  return written.value === (field.kind === 'list' ? itemsOf(field.value).join('\n') : field.value);
}

const valueIn = (data = '[]'): string => JSON.stringify(JSON.parse(data)[1]);

function dataIn(text: string): string[] {
  try {
    return readData(text);
  } catch {
    throw cannot();
  }
}
