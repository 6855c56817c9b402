import type { SuggestionFilter } from '../model/suggestion';
import { grammarWords } from '../quotes/scan/languages';
import { readAsking } from './features';
import type { RelatablePost } from './post';
import { type Ranked, rankFor } from './rank';
import { dayOf, type RelatedIndex, tagsOf } from './relatedIndex';
import { type Space, type SparseVector, weightIn } from './space';
import { formsOf, termOf } from './terms';

/** Why a post is suggested, what says most first. */
export interface Shared {
  /** Words of the post that asks, as it has them. */
  words: string[];
  tags: string[];
  references: string[];
  /** How it is linked: `from` it to the post that asks, or from posts `near` that one. */
  link: 'from' | 'near' | null;
}

export type Suggested = Ranked & { shared: Shared };

const mostWords = 4;
const mostOthers = 3;
/** A term that adds less than this share of what the first one adds is not worth a mention. */
const telling = 0.2;
/** Among few posts no count tells them from rare words. */
const usual = grammarWords();

/** The most related posts with what they share, and the sections of all that are related at all. */
export function suggestFor(
  index: RelatedIndex,
  post: RelatablePost,
  limit: number,
  filter: SuggestionFilter,
): { suggested: Suggested[]; sections: string[] } {
  const asking = readAsking(index, post);
  const words = commonForms(post, index.text.vocabulary);
  const tagNames = new Map(tagsOf(post).map((tag) => [index.tags.vocabulary.get(tag) ?? -1, tag]));
  const referenceNames = new Map(
    post.references.map((name) => [index.references.vocabulary.get(name) ?? -1, name]),
  );
  const ranked = rankFor(index, asking);
  const sections = new Set(ranked.map(({ place }) => index.posts[place]?.section ?? ''));
  sections.delete('');
  const suggested = ranked
    .filter(accepts(index, post, filter))
    .slice(0, limit)
    .map((each) => ({
      ...each,
      shared: {
        words: strongest(index.text, asking.query, each.place, words, mostWords),
        tags: strongest(index.tags, asking.tags, each.place, tagNames, mostOthers).filter(
          (tag) => !tag.startsWith('section:'),
        ),
        references: strongest(index.references, asking.references, each.place, referenceNames, mostOthers),
        link: linkOf(index, each, post.id),
      },
    }));
  return { suggested, sections: [...sections].sort() };
}

function accepts(index: RelatedIndex, { links }: RelatablePost, filter: SuggestionFilter) {
  const linked = new Set(filter.linked ? [] : links);
  const first = dayOf(filter.since);
  return ({ id, place }: Ranked): boolean => {
    const { section = '', day = null } = index.posts[place] ?? {};
    if (linked.has(id) || (filter.section !== '' && section !== filter.section)) return false;
    return first === null || (day ?? Number.NEGATIVE_INFINITY) >= first;
  };
}

/** The names of the terms that add most to the likeness of two vectors. */
function strongest(
  space: Space,
  vector: SparseVector,
  place: number,
  names: Map<number, string>,
  most: number,
): string[] {
  const shared = Array.from(vector.terms, (term, at) => ({
    name: names.get(term),
    weight: (vector.weights[at] ?? 0) * weightIn(space, place, term),
  })).sort((a, b) => b.weight - a.weight);
  const least = (shared[0]?.weight ?? 0) * telling;
  return shared
    .filter(({ weight }) => weight > 0 && weight >= least)
    .flatMap(({ name }) => name ?? [])
    .slice(0, most);
}

/** The most frequent form of each term of a post, if it can tell of its subject. */
function commonForms({ title, text }: RelatablePost, vocabulary: Map<string, number>): Map<number, string> {
  const counts = new Map<string, number>();
  for (const form of formsOf(`${title}\n${text}`)) counts.set(form, (counts.get(form) ?? 0) + 1);
  const forms = new Map<number, string>();
  for (const [form, count] of counts) {
    const term = vocabulary.get(termOf(form.toLowerCase()));
    if (term !== undefined && count > (counts.get(forms.get(term) ?? '') ?? 0)) forms.set(term, form);
  }
  for (const [term, form] of forms) if (usual.has(form.toLowerCase())) forms.delete(term);
  return forms;
}

function linkOf(index: RelatedIndex, { place, features }: Ranked, own: string): Shared['link'] {
  if (index.posts[place]?.linksTo.includes(own)) return 'from';
  return features.neighbours > 0 ? 'near' : null;
}
