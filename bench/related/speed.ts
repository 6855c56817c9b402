import type { RelatablePost } from '../../src/core/related/post';
import { rankRelated } from '../../src/core/related/rank';
import { buildRelatedIndex } from '../../src/core/related/relatedIndex';
import type { Benchmark } from '../benchmark';
import { timed } from '../measure';
import { fullText } from './baselines';

const count = 10_000;
const words = 600;
const vocabulary = 30_000;
const subjects = 200;
const wordsOfSubject = 100;
const asked = 200;

/** Texts of one subject each, from a fixed seed; all other words are as frequent as Zipf's law has it. */
function texts(): RelatablePost[] {
  let seed = 1;
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const text = (subject: number, length: number) =>
    Array.from({ length }, () =>
      letters(
        random() < 0.3
          ? vocabulary + subject * wordsOfSubject + Math.floor(wordsOfSubject ** random())
          : Math.floor(vocabulary ** random()),
      ),
    ).join(' ');
  return Array.from({ length: count }, (_, at) => ({
    id: String(at),
    title: text(at % subjects, 8),
    text: text(at % subjects, words),
    tags: [letters(Math.floor(random() * 50))],
    section: '',
    authors: [],
    date: `20${10 + (at % 15)}-01-01`,
    references: [],
    links: [String(Math.floor(random() * count))],
  }));
}

/** A number as at least three letters. */
function letters(number: number): string {
  const letter = String.fromCharCode(97 + (number % 26));
  return number < 26 ? `${letter}aa` : letter + letters(Math.floor(number / 26));
}

async function prepare() {
  const posts = texts();
  const index = buildRelatedIndex(posts);
  const { like, close } = await fullText(posts);
  const some = posts.slice(0, asked);
  return {
    candidate: () => timed(() => some.map((post) => rankRelated(index, post))),
    base: () =>
      timed(async () => {
        for (const post of some) await like(post);
      }),
    close,
  };
}

export const relatedSpeed: Benchmark[] = [
  {
    name: 'related posts of one of 10,000 articles',
    baseline: 'FTS5 more like this, 25 terms',
    goal: 0.1,
    prepare,
  },
];
