import type { Account } from './account';
import { attributeOf, childOf, childrenOf, elementsIn } from './dom';

interface Level {
  format: string;
  start: number;
  /** Such as `%1.%2.`. */
  text: string;
}

/** A paragraph's place in a list. */
export interface Numbered {
  list: string;
  /** From 0. */
  level: number;
  /** Null for a bullet. */
  number: number | null;
  /** As Word shows it, such as `2.1.`; empty for a bullet. */
  shown: string;
}

/** Counts the paragraphs of lists as Word does: each abstract list has its counters, which an override restarts. */
export class Numbers {
  readonly #lists = new Map<string, { abstract: string; starts: Map<number, number> }>();
  readonly #levels = new Map<string, Map<number, Level>>();
  readonly #counters = new Map<string, number[]>();
  readonly #restarted = new Set<string>();

  constructor(
    root: Document | null,
    private readonly account: Account,
  ) {
    if (!root) return;
    for (const abstract of childrenOf(root.documentElement, 'w:abstractNum'))
      this.#levels.set(
        attributeOf(abstract, 'w:abstractNumId'),
        new Map(
          childrenOf(abstract, 'w:lvl').map((level) => [
            Number(attributeOf(level, 'w:ilvl')),
            levelOf(level),
          ]),
        ),
      );
    for (const list of childrenOf(root.documentElement, 'w:num')) {
      const starts = elementsIn(list, 'w:startOverride').map((start): [number, number] => [
        Number(attributeOf(start.parentNode as Element, 'w:ilvl')),
        Number(attributeOf(start)),
      ]);
      this.#lists.set(attributeOf(list, 'w:numId'), {
        abstract: attributeOf(childOf(list, 'w:abstractNumId')),
        starts: new Map(starts),
      });
    }
  }

  /** The next place in the list that the properties name; null if they name none. */
  next(numbering: Element): Numbered | null {
    const list = attributeOf(childOf(numbering, 'w:numId'));
    const level = Number(attributeOf(childOf(numbering, 'w:ilvl')) || 0);
    const found = this.#lists.get(list);
    const levels = found && this.#levels.get(found.abstract);
    const { format, start, text } = levels?.get(level) ?? { format: 'bullet', start: 1, text: '' };
    if (!found || format === 'none' || level > 8) return null;
    if (format === 'bullet') return { list, level, number: null, shown: '' };
    if (format !== 'decimal') this.account.add('letters', '');
    const counters = this.#counters.get(found.abstract) ?? [];
    const override = found.starts.get(level);
    const key = `${list} ${level}`;
    const isRestart = override !== undefined && !this.#restarted.has(key);
    if (isRestart) this.#restarted.add(key);
    const last = counters[level];
    counters[level] = isRestart ? override : last === undefined ? start : last + 1;
    counters.length = level + 1;
    this.#counters.set(found.abstract, counters);
    const shown = text.replace(/%(\d)/g, (_, at: string) => String(counters[Number(at) - 1] ?? 1));
    return { list, level, number: counters[level] ?? 1, shown };
  }
}

const levelOf = (level: Element): Level => ({
  format: attributeOf(childOf(level, 'w:numFmt')) || 'decimal',
  start: Number(attributeOf(childOf(level, 'w:start')) || 1),
  text: attributeOf(childOf(level, 'w:lvlText')),
});
