import { AlignmentType, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx';
import type { List } from 'mdast';

/** What numbers a level of a list. Two lists of one kind differ by where they start. */
interface Level {
  kind: 'bullet' | 'number' | 'check';
  start: number;
}

/** The place of a list's paragraphs. */
export interface ListPlace {
  reference: string;
  level: number;
}

/** Word has nine levels. */
const deepest = 8;

/**
 * The numbering of a file's lists. A list and those inside it share one definition, which has one kind for each level;
 * a list whose kind its level has not gets a definition of its own.
 */
export class Lists {
  readonly #definitions = new Map<string, Map<number, Level>>();

  /** The place of the items of a list; `outer`: that of the item that it is in. */
  place(list: List, outer: ListPlace | null): ListPlace {
    const wanted = levelOf(list);
    const level = outer ? Math.min(outer.level + 1, deepest) : 0;
    const known = outer && this.#definitions.get(outer.reference);
    const there = known?.get(level);
    if (outer && known && (!there || (there.kind === wanted.kind && there.start === wanted.start))) {
      known.set(level, wanted);
      return { reference: outer.reference, level };
    }
    const reference = `list${this.#definitions.size + 1}`;
    this.#definitions.set(reference, new Map([[level, wanted]]));
    return { reference, level };
  }

  options(): INumberingOptions {
    return {
      config: [...this.#definitions].map(([reference, levels]) => ({
        reference,
        levels: Array.from({ length: deepest + 1 }, (_, level) => {
          const { kind, start } = levels.get(level) ?? { kind: 'bullet', start: 1 };
          return {
            level,
            start,
            alignment: AlignmentType.START,
            format: kind === 'number' ? LevelFormat.DECIMAL : LevelFormat.BULLET,
            text:
              kind === 'number' ? `%${level + 1}.` : kind === 'check' ? '' : bullets[level % bullets.length],
            suffix: kind === 'check' ? LevelSuffix.NOTHING : LevelSuffix.TAB,
            style: { paragraph: { indent: { start: 720 * (level + 1) - 360, hanging: 360 } } },
          };
        }),
      })),
    };
  }
}

const bullets = ['•', '◦', '▪'];

const levelOf = ({ ordered, start, children }: List): Level => ({
  kind: ordered
    ? 'number'
    : children.some(({ checked }) => typeof checked === 'boolean')
      ? 'check'
      : 'bullet',
  start: ordered ? (start ?? 1) : 1,
});
