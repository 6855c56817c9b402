import type { CslItem } from '../model/source';
import { identitiesOf } from './sources';
import { agreement, isSameWork, mayBeSameWork, type Work, workOf } from './work';

/** A work with the citation key that its file or library gives it. */
type KeyedWork = Work & { key: string };

/** With how many works of one trait each is compared, so that many alike take no quadratic time. */
const compared = 50;

/** Works by what they share with an entry that may be one of them. */
export class KnownWorks {
  readonly #byTrait = new Map<string, { id: string; work: KeyedWork }[]>();

  add(id: string, item: CslItem, key: string): void {
    const work = { ...workOf(item), key };
    for (const trait of [...certainTraits(work), ...identitiesOf(item)]) {
      const others = this.#byTrait.get(trait);
      if (!others) this.#byTrait.set(trait, [{ id, work }]);
      else if (others.length < compared) others.push({ id, work });
    }
  }

  /** The id of the same work; null when there is none, or when it is not certain which. */
  find(item: CslItem, key: string): string | null {
    const work = { ...workOf(item), key };
    const same = this.#sharing(certainTraits(work)).filter((known) => isSameWork(known.work, work));
    const [only, ...others] = new Set(same.map(({ id }) => id));
    return others.length === 0 ? (only ?? null) : null;
  }

  /** Whether one of them may be the same work, for the user to judge. */
  resembles(item: CslItem): boolean {
    const work = workOf(item);
    return this.#sharing(identitiesOf(item)).some((known) => mayBeSameWork(known.work, work));
  }

  #sharing(traits: string[]) {
    return traits.flatMap((trait) => this.#byTrait.get(trait) ?? []);
  }
}

const certainTraits = (work: KeyedWork): string[] => [
  ...(work.doi ? [`same doi ${work.doi}`] : []),
  ...(work.key && work.title ? [`same key ${work.key} ${work.title}`] : []),
  `same ${agreement(work)}`,
];
