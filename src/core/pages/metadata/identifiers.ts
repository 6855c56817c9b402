import { languageSchema } from '../../model/primitives';
import { plainWords } from './words';

/** The DOI in `10.1234/abc`, `doi:10.1234/abc` or `https://doi.org/10.1234/abc`; empty if there is none. */
export function readDoi(value: unknown): string {
  const found = /^(?:doi:\s*|(?:https?:\/\/)?(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/[^\s"<>]+)$/i.exec(
    plainWords(value),
  );
  return found?.[1] ?? '';
}

/** A language tag; `en_GB` becomes `en-GB`. */
export function readLanguage(value: unknown): string {
  const tag = plainWords(value).replaceAll('_', '-').replace(/\..*$/, '');
  return languageSchema.safeParse(tag).success ? tag : '';
}

const longest = 2000;

/** An absolute web address without a text fragment; empty for anything else. */
export function readAddress(value: unknown): string {
  const text = typeof value === 'string' ? value.trim() : '';
  const bare = text.replace(/#?:~:.*$/, '');
  return bare.length <= longest && /^https?:\/\/[^\s/?#@"<>\\]+(?:[/?#][^\s"<>\\]*)?$/i.test(bare)
    ? bare
    : '';
}
