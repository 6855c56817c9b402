import { addressKey } from '../../src/core/archive/address';
import { linkKeys } from '../../src/core/archive/links';
import { plainText } from '../../src/core/document/text';
import { newId } from '../../src/core/model/newId';
import { emptyQuote } from '../../src/core/model/quote';
import { openTerms } from '../../src/core/model/terms';
import type { Database } from '../../src/workspace/db/database';
import { now } from '../../src/workspace/db/rows';
import { linkArticle } from '../../src/workspace/repositories/postLinks';
import { columns, proofOf, valuesOf } from '../../src/workspace/repositories/quoteRows';
import { indexNewRecords } from '../../src/workspace/repositories/searchIndex';
import { insertSources } from '../../src/workspace/repositories/sources';
import { insertSpeaker } from '../../src/workspace/repositories/speakers';
import { writeFresh } from '../../src/workspace/repositories/staleArticles';
import { storeArchivePosts } from '../../src/workspace/repositories/storeArchivePosts';
import { addArticles } from '../../src/workspace/services/articles/addArticle';
import { aboutOf, bodyOf, statusOf, type Used } from './texts';
import { pick, sentences, subjectOf, title, wordOf } from './words';

type Random = () => number;
type Written = Pick<Database, 'transaction'>;

/** Numbers of articles, of all that there will be. */
interface Part {
  from: number;
  to: number;
  all: number;
}

const numbers = ({ from, to }: Part): number[] => Array.from({ length: to - from }, (_, at) => from + at);
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const nameOf = (random: Random): string =>
  `${capital(wordOf(subjectOf(random), random))} ${capital(wordOf(subjectOf(random), random))}`;

export async function addSpeakers(db: Written, count: number, random: Random): Promise<string[]> {
  const ids = Array.from({ length: count }, newId);
  await db.transaction(async (connection) => {
    for (const id of ids) {
      await insertSpeaker(connection, {
        id,
        name: nameOf(random),
        aliases: [],
        role: pick(['Engineer', 'Councillor', 'Inspector', 'Resident', 'Minister'], random),
        affiliation: '',
        roles: [],
        side: '',
        note: '',
        createdAt: now(),
        updatedAt: now(),
      });
    }
  });
  return ids;
}

export async function addSources(db: Written, part: Part, random: Random): Promise<string[]> {
  const sources = numbers(part).map((at) => {
    const { subject, date, title: name } = aboutOf(at, part.all, random);
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    const csl = {
      id: '',
      type: pick(['article-newspaper', 'report', 'webpage', 'interview'] as const, random),
      title: name,
      author: [{ family: capital(wordOf(subject, random)), given: capital(wordOf(subject, random)) }],
      'container-title': title(subject, random),
      issued: { 'date-parts': [[year, month, day]] },
      URL: `https://example.org/source/${at}`,
    };
    return {
      id: newId(),
      key: `source${at}`,
      fields: { csl, archiveUrl: '', note: '', confidential: false, ...openTerms },
    };
  });
  await db.transaction((connection) => insertSources(connection, sources));
  return sources.map(({ id }) => id);
}

/** Three for each article. */
export async function addQuotes(
  db: Written,
  part: Part,
  { speakers, sources }: { speakers: string[]; sources: string[] },
  random: Random,
): Promise<Used[]> {
  const at = now();
  const quotes = numbers(part).flatMap((number) =>
    [0, 1, 2].map(() => {
      const subject = subjectOf(random);
      return {
        ...emptyQuote('en-GB'),
        id: newId(),
        text: sentences(12 + Math.floor(random() * 20), subject, random),
        speakerId: pick(speakers, random),
        sourceId: pick(sources, random),
        dateSaid: aboutOf(number, part.all, random).date,
        translationOf: '',
      };
    }),
  );
  const rows = quotes.map((quote) => [quote.id, ...valuesOf(quote), proofOf(quote), at, at]);
  const values = rows[0]?.map((_, index) => `value ->> ${index}`).join(', ');
  await db.transaction(async (connection) => {
    await connection.run(
      `INSERT INTO quote (id, ${columns.join(', ')}, sha256, created_at, updated_at) SELECT ${values} FROM json_each(?)`,
      [JSON.stringify(rows)],
    );
    const records = quotes.map(({ id, text }) => ({ id, title: text, body: text }));
    await indexNewRecords(connection, 'quote', records);
  });
  return quotes.map(({ id, text }) => ({ id, text }));
}

const addressOf = (at: number, kind: string): string => `https://example.org/${kind}/${at}`;

/** Up to three links to posts that are there already; `known` are their addresses. */
const linksTo = (known: string[], random: Random): string[] =>
  known.length === 0 ? [] : Array.from({ length: Math.floor(random() * 4) }, () => pick(known, random));

export async function addDesk(
  db: Written,
  part: Part,
  { quotes, known }: { quotes: Used[]; known: string[] },
  random: Random,
): Promise<void> {
  const articles = numbers(part).map((at) => {
    const made = aboutOf(at, part.all, random);
    const used = quotes.slice((at - part.from) * 3, (at - part.from) * 3 + 3);
    const body = bodyOf(made, used, linksTo(known, random), random);
    known.push(addressOf(at, 'article'));
    return {
      meta: {
        headline: made.title,
        slug: `article-${at}`,
        standfirst: made.standfirst,
        section: made.section,
        tags: made.tags,
        bylines: made.authors,
        canonicalUrl: addressOf(at, 'article'),
      },
      body,
      status: statusOf(random),
      publishedAt: `${made.date}T08:00:00.000Z`,
    };
  });
  await db.transaction(async (connection) => {
    const added = await addArticles(connection, articles);
    // As `refreshStale` does for each article, but in one transaction.
    const texts = articles.map(({ meta, body }, at) => ({
      id: added[at]?.id ?? '',
      title: meta.headline,
      body: [meta.standfirst, plainText(body).text, ...meta.bylines, ...meta.tags].join('\n'),
    }));
    await indexNewRecords(connection, 'article', texts);
    for (const [at, { id }] of added.entries()) {
      const { meta, body } = articles[at] ?? { meta: { canonicalUrl: '' }, body: [] };
      await linkArticle(connection, id, { address: addressKey(meta.canonicalUrl), links: linkKeys(body) });
      await writeFresh(connection, id, 0);
    }
  });
}

/** One for every fourth article. */
export async function addArchive(db: Written, part: Part, known: string[], random: Random): Promise<void> {
  const posts = numbers(part).filter((at) => at % 4 === 0);
  await db.transaction(async (connection) => {
    for (const at of posts) {
      const made = aboutOf(at, part.all, random);
      const body = bodyOf(made, [], [], random);
      const url = addressOf(at, 'archive');
      const post = {
        origin: `archive/${at}.md`,
        title: made.title,
        slug: `post-${at}`,
        url,
        publishedOn: made.date,
        section: made.section,
        tags: made.tags,
        summary: made.standfirst,
        authors: made.authors,
        language: 'en-GB',
        text: plainText(body).text,
        links: linksTo(known, random).map((address) => address.replace('https://', '')),
      };
      await storeArchivePosts(connection, [post]);
      known.push(url);
    }
  });
}
