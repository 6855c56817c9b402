import type { ReviewState } from '../../../core/document/nodes';

type Suggestion = NonNullable<ReviewState['suggestion']>;

/** What a code in the text says: that a comment or a change begins or ends there, or that a break was changed. */
export type Code =
  | { is: 'begin' | 'end'; thread: string }
  | { is: 'begin' | 'end' | 'break'; suggestion: Suggestion };

/** They stand around the number of a code while it passes through mammoth and HTML; no document keeps them. */
const open = '\uE011';
const shut = '\uE012';

/** Takes letters out of a file that would be codes. */
export const withoutCodes = (xml: string): string => xml.replace(/[\uE011\uE012]/g, '');

const pattern = /\uE011(\d+)\uE012/;

/** The codes of a file by their numbers. */
export class Codes {
  readonly #known: Code[] = [];

  /** The letters that stand for a code. */
  lettersOf(code: Code): string {
    this.#known.push(code);
    return `${open}${this.#known.length - 1}${shut}`;
  }

  /** A text in the order of its words and codes. */
  read(text: string): (string | Code)[] {
    return text
      .split(pattern)
      .flatMap((part, index) =>
        index % 2 === 0 ? (part === '' ? [] : part) : (this.#known[Number(part)] ?? []),
      );
  }
}

export const hasCodes = (text: string): boolean => pattern.test(text);
