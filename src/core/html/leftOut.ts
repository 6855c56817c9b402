import { t } from './messages';

/** What can be left out of a page: keys of its messages. */
export type LeftOutPart = Exclude<Parameters<typeof t>[0], 'leftOut' | 'several' | 'tooDeep'>;

/** Counts the elements of a page that are left out, for a note to the user. */
export class LeftOut {
  readonly #counts = new Map<LeftOutPart, number>();

  add(part: LeftOutPart): void {
    this.#counts.set(part, (this.#counts.get(part) ?? 0) + 1);
  }

  notes(): string[] {
    const items = [...this.#counts].map(([part, count]) =>
      count === 1 ? t(part) : t('several', { item: t(part), count }),
    );
    return items.length === 0 ? [] : [t('leftOut', { items: items.join(', ') })];
  }
}
