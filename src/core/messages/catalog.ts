import { IntlMessageFormat } from 'intl-messageformat';
import { language, locale, type Pattern, pseudoLanguage, translated } from './language';
import { pseudo } from './pseudo';

type Value = string | number | Date;
export type Values = Record<string, Value>;

/** A message as it is shown, with what it was made from. */
export interface Message {
  /** Area and key: `articles.gone`. */
  key: string;
  values: Values;
  text: string;
}

/** What another program or a package says, as it is. */
export const verbatim = (text: string): Message => ({ key: 'verbatim', values: {}, text });

/** What stands between `<b>` and `</b>` in a message, made into an element. */
type Wrap<T> = (chunks: (string | T)[]) => T;

/**
 * The messages of one area: `resources/messages/en/<area>.json`, keys checked by the compiler, ICU MessageFormat
 * (plurals, dates, tags). A translation has the same keys; English stands where it has none.
 *
 *     import english from '../../../../resources/messages/en/export.json';
 *     export const t = catalog('export', english);
 *     t('written', { count: 3 })
 *
 * Call it where the text is shown, not at the top of a module: the language is set when the process starts.
 */
export function catalog<M extends Record<string, Pattern>>(area: string, english: M) {
  const formats = new Map<string, IntlMessageFormat>();
  const patternOf = (key: string): Pattern => translated(area, key) ?? english[key] ?? key;

  const formatOf = (key: string, pattern: Pattern): IntlMessageFormat => {
    const name = `${language()} ${key}`;
    const known = formats.get(name);
    if (known) return known;
    const written = new IntlMessageFormat(pattern, locale());
    const made =
      language() === pseudoLanguage ? new IntlMessageFormat(pseudo(written.getAst()), locale()) : written;
    formats.set(name, made);
    return made;
  };

  const t = (key: keyof M & string, values: Values = {}): string => {
    const pattern = patternOf(key);
    if (typeof pattern === 'string' && isPlain(pattern)) {
      return language() === pseudoLanguage ? pseudo(pattern) : pattern;
    }
    return String(formatOf(key, pattern).format(values));
  };

  /** With the key and the values beside the text: what an error carries. */
  t.message = (key: keyof M & string, values: Values = {}): Message => ({
    key: `${area}.${key}`,
    values,
    text: t(key, values),
  });

  /** For a message that has elements in it: its texts and elements in their order. */
  t.parts = <T>(key: keyof M & string, values: Record<string, Value | T | Wrap<T>>): (string | T)[] =>
    formatOf(key, patternOf(key))
      .formatToParts<T>(values)
      .map(({ value }) => value);

  return t;
}

/** Without anything for the formatter to do. */
const isPlain = (pattern: string): boolean => !/[{}<']/.test(pattern);
