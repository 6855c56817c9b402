import { namesIn } from './names';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text, the first of a list, or the name in `{name: …}`. */
export function one(value: unknown): string {
  if (Array.isArray(value)) return one(value[0]);
  if (isObject(value)) return one(value['name'] ?? value['title'] ?? value['label'] ?? '');
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** Whether the value says nothing but what `one` or `many` take of it. */
export const isPlain = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.every((item) => isPlain(item) && !Array.isArray(item))
    : isObject(value)
      ? Object.keys(value).length === 1 && one(value) !== ''
      : ['string', 'number'].includes(typeof value);

/** A list of texts, each once; one text holds several as `split` says. */
export function many(value: unknown, split: (text: string) => string[]): string[] {
  const values = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? split(value)
      : value === undefined
        ? []
        : [value];
  return [...new Set(values.map(one).filter((text) => text !== ''))];
}

const byComma = (text: string): string[] => text.split(',');
/** Jekyll takes each word of a text for a tag or a category (its guide, “Front Matter”). */
const byWord = (text: string): string[] => (text.includes(',') ? byComma(text) : text.split(/\s+/));

export const tagsIn = (value: unknown, isJekyll: boolean): string[] =>
  many(value, isJekyll ? byWord : byComma);
export const namesOf = (value: unknown): string[] => many(value, namesIn);
export const pathsIn = (value: unknown): string[] => many(value, (text) => [text]);

/** The address and the alternative text of a picture: a text, a list or `{src: …, alt: …}`. */
export function pictureIn(value: unknown): { src: string; alt: string } {
  if (Array.isArray(value)) return pictureIn(value[0]);
  if (!isObject(value)) return { src: one(value), alt: '' };
  const src = ['src', 'url', 'image', 'path', 'filename', 'file', 'feature', 'teaser'].map((key) =>
    one(value[key]),
  );
  return { src: src.find((text) => text !== '') ?? '', alt: one(value['alt']) };
}
