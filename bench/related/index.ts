import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { candidatesFor, type Features, featureNames, readAsking } from '../../src/core/related/features';
import type { RelatablePost } from '../../src/core/related/post';
import { rankRelated, scoreOf } from '../../src/core/related/rank';
import { buildRelatedIndex, type RelatedIndex } from '../../src/core/related/relatedIndex';
import { baselines, type Ranker } from './baselines';
import { type Example, learn } from './learn';
import { meanOf, type Quality, qualityOf } from './metrics';
import { readSite } from './site';

interface Site {
  name: string;
  posts: RelatablePost[];
  /** Posts with links to others, by date, in two halves. */
  older: RelatablePost[];
  newer: RelatablePost[];
  linked: RelatedIndex;
  unlinked: RelatedIndex;
}

const archive = path.resolve(process.env['STET_DATA'] ?? '../shared/data', 'hugo-archive-digitalgov.tar.xz');

/**
 * Prints how well the posts that editors linked to are found, in the newer half of each site: the archive in
 * ../shared/data, and the folders in RELATED_SITES (separated by colons). With RELATED_LEARN=1 it learns the weights
 * on the older halves and prints them, and for each site the quality with weights learned on the other sites only.
 */
export async function related(): Promise<void> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'stet-related-'));
  const folders = (process.env['RELATED_SITES'] ?? '').split(':').filter(Boolean);
  if (existsSync(archive)) {
    await promisify(execFile)('tar', ['xJf', archive, '-C', scratch]);
    folders.unshift(scratch);
  } else console.log(`related: ${archive} is not there`);
  const sites: Site[] = [];
  for (const folder of folders)
    sites.push(await loadSite(folder === scratch ? 'digitalgov' : path.basename(folder), folder));
  for (const site of sites) await printQuality(site);
  if (process.env['RELATED_LEARN']) learnFrom(sites);
  await rm(scratch, { recursive: true, force: true });
}

async function loadSite(name: string, folder: string): Promise<Site> {
  const posts = await readSite(folder);
  const asking = posts.filter(({ links }) => links.length > 0).sort((a, b) => a.date.localeCompare(b.date));
  const half = Math.floor(asking.length / 2);
  const start = performance.now();
  const linked = buildRelatedIndex(posts);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `\n${name}: ${posts.length} posts, ${asking.length} with links to others, indexed in ${seconds} s`,
  );
  return {
    name,
    posts,
    older: asking.slice(0, half),
    newer: asking.slice(half),
    linked,
    unlinked: withoutLinks(linked),
  };
}

const withoutLinks = (index: RelatedIndex): RelatedIndex => ({
  ...index,
  linkCounts: new Map(),
  posts: index.posts.map((post) => post && { ...post, linksTo: [] }),
});

async function printQuality(site: Site): Promise<void> {
  const { rankers, close } = await baselines(site.posts);
  const ours =
    (index: RelatedIndex): Ranker =>
    async (post) =>
      rankRelated(index, post).map(({ id }) => id);
  const dates = new Map(site.posts.map(({ id, date }) => [id, date]));
  const all: Record<string, Ranker> = {
    ...rankers,
    'TF-IDF cosine, not newer': async (post) =>
      ((await rankers['TF-IDF cosine']?.(post)) ?? []).filter((id) => (dates.get(id) ?? '') <= post.date),
    'Stet, no post’s links known': ours(site.unlinked),
    'Stet, other posts’ links known': ours(site.linked),
  };
  console.log('\n| ranking | recall@5 | recall@10 | MRR | nDCG@10 | of the best baseline |');
  console.log('| --- | --- | --- | --- | --- | --- |');
  let best = 0;
  for (const [name, ranker] of Object.entries(all)) {
    const quality = await measure(site.newer, ranker);
    if (name in rankers) best = Math.max(best, quality.ndcg10);
    const ratio = name in rankers ? '' : (quality.ndcg10 / best).toFixed(2);
    console.log(
      `| ${name} | ${Object.values(quality)
        .map((value) => value.toFixed(3))
        .join(' | ')} | ${ratio} |`,
    );
  }
  await close();
}

async function measure(asking: RelatablePost[], ranker: Ranker): Promise<Quality> {
  const qualities: Quality[] = [];
  for (const post of asking) qualities.push(qualityOf(await ranker(post), new Set(post.links)));
  return meanOf(qualities);
}

function learnFrom(sites: Site[]): void {
  const withLinks = featureNames;
  const noLinks = featureNames.filter((name) => name !== 'neighbours' && name !== 'linked');
  for (const [kind, names] of [
    ['linked', withLinks],
    ['unlinked', noLinks],
  ] as const) {
    const examples = new Map(sites.map((site) => [site, examplesOf(site, kind)]));
    for (const site of sites) {
      const others = [...examples].flatMap(([other, list]) => (other === site ? [] : list));
      if (others.length === 0) continue;
      const { ndcg10 } = qualityWith(site, kind, learn(others, names));
      console.log(`${kind}, ${site.name}, weights of the other sites: nDCG@10 ${ndcg10.toFixed(3)}`);
    }
    console.log(`${kind}: ${JSON.stringify(learn([...examples.values()].flat(), names))}`);
  }
}

function examplesOf(site: Site, kind: 'linked' | 'unlinked'): Example[] {
  return site.older.map((post) => {
    const candidates = candidatesFor(site[kind], readAsking(site[kind], post));
    const linked = candidates.map(({ place }) => post.links.includes(site.posts[place]?.id ?? ''));
    return { candidates, linked, weight: 1 / Math.sqrt(site.older.length) / 20 };
  });
}

function qualityWith(site: Site, kind: 'linked' | 'unlinked', weights: Features): Quality {
  return meanOf(
    site.newer.map((post) => {
      const scored = candidatesFor(site[kind], readAsking(site[kind], post)).map(({ place, features }) => ({
        id: site.posts[place]?.id ?? '',
        score: scoreOf({ features }, weights),
      }));
      scored.sort((a, b) => b.score - a.score);
      return qualityOf(
        scored.map(({ id }) => id),
        new Set(post.links),
      );
    }),
  );
}
