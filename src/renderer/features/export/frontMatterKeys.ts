import { type PresetField, presetDates, presetFields } from '../../../core/model/preset';

/** A key of the front matter: filled by a field of the article, or constant. */
export interface PresetKey {
  key: string;
  from?: PresetField;
  /** Of dates. */
  format?: string;
  /** It is written also if the field is empty. */
  always?: boolean;
  value?: unknown;
}

export interface PresetKeys {
  name: string;
  keys: PresetKey[];
}

/** What the form edits of a preset; null if the text is no preset that it can show. */
export function readKeys(source: string): PresetKeys | null {
  const preset = parsed(source);
  if (!isRecord(preset)) return null;
  const { name, frontMatter } = preset;
  if (typeof name !== 'string' || !Array.isArray(frontMatter) || !frontMatter.every(isKey)) return null;
  return { name, keys: frontMatter };
}

/** The preset with these, and with all that the form does not edit. */
export function withKeys(source: string, { name, keys }: PresetKeys): string {
  const preset = parsed(source);
  const rest = isRecord(preset) ? preset : {};
  return `${JSON.stringify({ ...rest, name, frontMatter: keys }, null, 2)}\n`;
}

/** The key filled otherwise; a format stays only with a date. */
export function filledBy({ key, format, always }: PresetKey, from: PresetField): PresetKey {
  return {
    key,
    from,
    ...(always === undefined ? {} : { always }),
    ...(format !== undefined && presetDates.has(from) ? { format } : {}),
  };
}

/** A constant as it is typed: what is JSON stands for itself, and anything else is text. */
export function constantText(value: unknown): string {
  return typeof value === 'string' && parsed(value) === undefined ? value : JSON.stringify(value);
}

export function constantValue(text: string): unknown {
  const value = parsed(text);
  return value === undefined ? text : value;
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fields: ReadonlySet<unknown> = new Set(presetFields);

const isKey = (value: unknown): value is PresetKey =>
  isRecord(value) && typeof value['key'] === 'string' && ('value' in value || fields.has(value['from']));
