import { prose } from './prose';
import type { RawDatabase } from './raw';

const count = 20;

/** Queries, by the number of the 100,000 texts that contain one of their words. */
export async function queriesFor(raw: RawDatabase) {
  await raw.exec("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, 'search', 'row')");
  const rows = await raw.all("SELECT term, doc FROM temp.vocabulary WHERE term GLOB '[a-z]*'");
  await raw.exec('DROP TABLE temp.vocabulary');
  const wordsIn = (least: number, most: number) =>
    spread(rows.filter(({ doc }) => Number(doc) >= least && Number(doc) <= most)).map(({ term }) =>
      String(term),
    );
  const middling = wordsIn(1000, 4000);
  return {
    rare: wordsIn(50, 200),
    middling,
    common: wordsIn(50_000, 100_000),
    prefix: middling.map((word) => word.slice(0, 4)),
    words: Array.from({ length: count }, (_, seed) =>
      prose(100, seed).join(' ').split(' ').slice(10, 13).join(' '),
    ),
  };
}

export type Class = keyof Awaited<ReturnType<typeof queriesFor>>;

function spread<T>(values: T[]): T[] {
  const step = Math.max(1, Math.floor(values.length / count));
  return values.filter((_, index) => index % step === 0).slice(0, count);
}
