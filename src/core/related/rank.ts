import { type Candidate, candidatesFor, type Features, featureNames } from './features';
import type { RelatablePost } from './post';
import type { RelatedIndex } from './relatedIndex';
import { weights } from './weights';

export interface Ranked {
  id: string;
  place: number;
  /** Higher is closer; to be compared only with others of the same list. */
  score: number;
  features: Features;
}

/** The posts of the index that are most related to `post`, the closest first. */
export function rankRelated(index: RelatedIndex, post: RelatablePost): Ranked[] {
  const chosen = index.hasLinks ? weights.linked : weights.unlinked;
  return candidatesFor(index, post)
    .map((candidate) => ({
      id: index.posts[candidate.place]?.id ?? '',
      place: candidate.place,
      features: candidate.features,
      score: scoreOf(candidate, chosen),
    }))
    .sort((a, b) => b.score - a.score || a.place - b.place);
}

export const scoreOf = ({ features }: Pick<Candidate, 'features'>, chosen: Features): number =>
  featureNames.reduce((sum, name) => sum + features[name] * chosen[name], 0);
