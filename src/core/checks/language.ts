import type { Body } from '../document/nodes';
import { blockText } from '../document/text';
import type { Check } from './check';
import { inArticle } from './found';
import { t } from './messages';

/** Characters of a sample: fewer do not tell, and more make languages look alike to the library. */
const shortest = 100;
const longest = 300;

const fewestSamples = 3;
const mostSamples = 20;
/** Of the samples that must be in the same other language. */
const share = 0.75;

/** Languages that the library cannot tell apart. */
const alike = ['da nb nn no sv', 'bs hr sr', 'id ms zlm'].map((list) => list.split(' '));

const isAlike = (one: string, other: string): boolean =>
  one === other || alike.some((list) => list.includes(one) && list.includes(other));

/** `deu` (ISO 639-3) and `de-AT` are `de`. */
function primaryOf(tag: string): string {
  try {
    return new Intl.Locale(tag).language;
  } catch {
    return tag;
  }
}

/** The beginnings of paragraphs, from all over the text. */
function samplesOf(body: Body): string[] {
  const texts = body
    .filter(({ type }) => type === 'paragraph')
    .map(blockText)
    .filter(({ length }) => length >= shortest);
  const step = Math.max(1, texts.length / mostSamples);
  const count = Math.min(texts.length, mostSamples);
  return Array.from({ length: count }, (_, at) => (texts[Math.floor(at * step)] ?? '').slice(0, longest));
}

/** The text is in the language that the article states. */
export const language: Check = {
  id: 'language-other-than-stated',
  severity: 'warning',
  async find({ article }) {
    const samples = samplesOf(article.body);
    if (samples.length < fewestSamples) return [];
    const { franc, francAll } = await import('franc-min');
    const stated = primaryOf(article.language);
    // A language that the library does not know cannot be told from others.
    const isKnown = francAll(samples[0] ?? '').some(([code]) => primaryOf(code) === stated);
    const counts = new Map<string, number>();
    for (const sample of samples) {
      const found = primaryOf(franc(sample));
      counts.set(found, (counts.get(found) ?? 0) + 1);
    }
    const [[best, count] = ['', 0]] = [...counts].sort(([, one], [, other]) => other - one);
    if (!isKnown || best === 'und' || isAlike(best, stated) || count < samples.length * share) return [];
    return [
      inArticle(t('language', { found: best, stated: article.language }), best, {
        kind: 'field',
        field: 'language',
      }),
    ];
  },
};
