import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { paragraph, text } from '../../src/core/document/build';
import { emptyMeta } from '../../src/core/model/article';
import { emptyQuote } from '../../src/core/model/quote';
import { namedSpeaker } from '../../src/core/model/speaker';
import { createWorkspace } from '../../src/workspace';
import { paper } from '../support/paper';
import type { Expected, Hostile } from './article';
import { hostileSet, isHidden } from './articles';
import { expectedFacts, type Records } from './expected';
import { greys, png } from './picture';

/** The built command line. */
export const program = path.resolve(import.meta.dirname, '../../out/main/cli.cjs');

/** The address of the source that the set cites. */
export const sourceUrl = 'https://orsa-letter.example/quay?a=1&b=2';

/** A workspace with the hostile set in it, closed, for the command line to export from. */
export interface Desk {
  folder: string;
  articles: Hostile[];
  /** What each page must show, where `runs` says which kept templates the target runs, and into what. */
  expected: (runs: Templates) => Expected[];
}

/** The output of a kept template, by its source; those not named are shown as characters. */
export type Templates = Record<string, string>;

export async function hostileDesk(folder: string): Promise<Desk> {
  const workspace = await createWorkspace(folder);
  try {
    const speaker = await workspace.speakers.create({ ...namedSpeaker('Mara Lind'), role: 'harbour master' });
    const source = await workspace.sources.create({
      ...paper,
      csl: { ...paper.csl, URL: sourceUrl },
    });
    const quote = await workspace.quotes.create({
      ...emptyQuote('en-GB'),
      text: 'We will rebuild it, stone by stone',
      speakerId: speaker.id,
      sourceId: source.id,
      dateSaid: '2026-03-02',
    });
    const snippet = await workspace.snippets.create({
      name: 'Subscribe',
      markdown: '**Subscribe** for AT&T & {{ more }}.',
    });
    // Two pictures of one name.
    const picture = await workspace.assets.add('The Quay.png', png(greys[0]));
    const otherPicture = await workspace.assets.add('The Quay.png', png(greys[1]));

    const articles = hostileSet({
      quote: quote.id,
      source: source.id,
      snippet: snippet.id,
      picture: picture.src,
      otherPicture: otherPicture.src,
    });
    const ids = new Map<string, string>();
    for (const { meta, body, status, publishAt, earlierSlug } of articles) {
      const { id } = await workspace.articles.add({
        meta: { ...meta, slug: earlierSlug ?? meta.slug, publishAt },
        body,
        status,
      });
      if (earlierSlug) await workspace.articles.setMeta(id, { slug: meta.slug });
      ids.set(meta.slug, id);
    }
    for (const { meta, related } of articles) {
      const posts = related.flatMap((slug) => {
        const target = articles.find((article) => article.meta.slug === slug);
        const targetId = ids.get(slug);
        if (!target || !targetId) throw new Error(`${meta.slug}: there is no article “${slug}”.`);
        return [{ kind: 'article' as const, targetId, title: target.meta.headline, url: slug, note: '' }];
      });
      if (posts.length > 0) await workspace.articles.setRelated(ids.get(meta.slug) ?? '', posts);
    }
    const more = { type: 'opaque-inline', version: 1, source: '{{ more }}' } as const;
    // Pandoc's own style names author and year; a link in the text has the name of the paper.
    const ofSource = ['The quay that sank', 'Osk 2026', 'Osk, 2026', 'Orsa Letter'];
    const names = {
      quotes: new Map([[quote.id, { block: ['Mara Lind'], inline: ofSource }]]),
      sources: new Map([[source.id, ofSource]]),
      snippets: new Map([
        [snippet.id, [paragraph([text('Subscribe', 1), text(' for AT&T & '), more, text('.')])]],
      ]),
    };
    return {
      folder,
      articles,
      expected: (runs) => expectedOf(articles, names, runs),
    };
  } finally {
    await workspace.close();
  }
}

/** What each page must show, where `runs` says what kept templates show. */
export const expectedOf = (articles: Hostile[], names: Omit<Records, 'shown'>, runs: Templates): Expected[] =>
  articles.map((article) => expect(article, articles, names, runs));

function expect(
  { meta, body, publishAt, related, earlierSlug }: Hostile,
  all: Hostile[],
  names: Omit<Records, 'shown'>,
  runs: Templates,
): Expected {
  const shown = (source: string) =>
    runs[source] ??
    (source.startsWith('<') ? source : source.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  const targets = related.flatMap((slug) => all.filter((article) => article.meta.slug === slug));
  return {
    slug: meta.slug,
    meta: { ...emptyMeta, ...meta },
    facts: expectedFacts(body, { ...names, shown }),
    date: publishAt,
    formerPaths: [...(meta.formerPaths ?? []), ...(earlierSlug ? [`/${earlierSlug}/`] : [])],
    references: body.some(({ type }) => type === 'bibliography')
      ? [['Osk', '2026', 'The quay that sank', 'Orsa Letter']]
      : [],
    related: targets
      .filter((target) => !isHidden(target))
      .map((target) => ({ title: target.meta.headline, leadsTo: target.meta.slug })),
    hiddenRelated: targets.filter(isHidden).map((target) => target.meta.headline),
  };
}

interface Report {
  written: { slug: string; path: string }[];
  failed: { slug: string; error: string }[];
}

/** By slug: where the command line wrote each article, and why it did not write others. */
interface Exported {
  files: Map<string, string>;
  failed: Map<string, string>;
}

/** Exports articles with the built command line, as a user does; all of them without `slugs`. */
export async function exportArticles(
  desk: string,
  preset: string,
  out: string,
  slugs = ['--all'],
): Promise<Exported> {
  await mkdir(out, { recursive: true });
  const args = ['--workspace', desk, '--json', 'export', ...slugs, '--preset', preset, '--out', out];
  const run = promisify(execFile)(process.execPath, [program, ...args], { maxBuffer: 64 * 1024 * 1024 });
  // It ends with 1 for a loss that it found itself; what a reader sees is compared here all the same.
  const stdout = await run.then(
    (done) => done.stdout,
    (error: { stdout?: string; stderr?: string }) => {
      if (!error.stdout) throw new Error(`The export failed: ${error.stderr ?? ''}`);
      return error.stdout;
    },
  );
  const { written, failed }: Report = JSON.parse(stdout);
  return {
    files: new Map(written.map(({ slug, path: file }) => [slug, file])),
    failed: new Map(failed.map(({ slug, error }) => [slug, error])),
  };
}
