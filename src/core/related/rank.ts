import { type AskingPost, type Candidate, candidatesFor, type Features, readAsking } from './features';
import type { RelatablePost } from './post';
import { hasLinks, type RelatedIndex } from './relatedIndex';
import { weights } from './weights';

export interface Ranked {
  id: string;
  place: number;
  /** Higher is closer; to be compared only with others of the same list. */
  score: number;
  features: Features;
}

/** The posts of the index that are most related to `post`, the closest first. */
export const rankRelated = (index: RelatedIndex, post: RelatablePost): Ranked[] =>
  rankFor(index, readAsking(index, post));

export function rankFor(index: RelatedIndex, asking: AskingPost): Ranked[] {
  const chosen = hasLinks(index) ? weights.linked : weights.unlinked;
  return candidatesFor(index, asking)
    .map(({ place, features }) => ({
      id: index.posts[place]?.id ?? '',
      place,
      features,
      score: scoreOf({ features }, chosen),
    }))
    .sort((a, b) => b.score - a.score || a.place - b.place);
}

/** Written out, as it is computed for every candidate. */
export const scoreOf = ({ features: f }: Pick<Candidate, 'features'>, w: Features): number =>
  f.text * w.text +
  f.passage * w.passage +
  f.title * w.title +
  f.latent * w.latent +
  f.tags * w.tags +
  f.references * w.references +
  f.author * w.author +
  f.newer * w.newer +
  f.age * w.age +
  f.length * w.length +
  f.neighbours * w.neighbours +
  f.linked * w.linked;
