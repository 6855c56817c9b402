import { addressKey } from '../../core/archive/address';
import { textOf } from '../../core/citations/csl';
import { matchNames } from '../../core/coverage/names';
import type { CoverageSubject, LinkedNode, LinkGraph } from '../../core/model/coverage';
import { StetError } from '../../core/model/errors';
import type { Connection, Database } from '../db/database';
import {
  type CoverageQuery,
  countCoverage,
  findCovered,
  listCoverage,
  listFiled,
} from '../repositories/coverage';
import { findLinkedPosts, listLinksOf, type PostLink } from '../repositories/linkGraph';
import { listCitedIds } from '../repositories/mergedSources';
import { t } from '../repositories/messages';
import { findSource } from '../repositories/sources';
import { findSpeaker } from '../repositories/speakers';

interface Options {
  readOnly: boolean;
  /** Brings what is derived from articles up to date. */
  refresh(): Promise<void>;
}

/** More tags or sections are not offered. */
const mostFiled = 1000;
/** As many posts as can be told apart in a drawing and walked in a list. */
const most = { near: 60, far: 60 };
/** Of the links of one step; a hub of a site has tens of thousands. */
const mostLinks = 5000;

export function coverageService(db: Database, { readOnly, refresh }: Options) {
  const fresh = async () => {
    if (!readOnly) await refresh();
  };
  return {
    /** How often the subject appears, by month, kind of post and manner. */
    async count(subject: CoverageSubject) {
      await fresh();
      return countCoverage(db, await queryOf(db, subject));
    },
    /** The articles and posts in which it appears, of all months or some. */
    async list(subject: CoverageSubject, span: Parameters<typeof listCoverage>[2]) {
      await fresh();
      return listCoverage(db, await queryOf(db, subject), span);
    },
    /** The ids of speakers by name, or of a source by its key. */
    find: (of: 'speaker' | 'source', name: string) => findCovered(db, of, name),
    filed: (of: 'tag' | 'section') => listFiled(db, of, mostFiled),
    /** What links to a post, what it links to, and the same of these. */
    async links(id: string): Promise<LinkGraph> {
      await fresh();
      return linkGraph(db, id);
    },
  };
}

async function queryOf(db: Connection, subject: CoverageSubject): Promise<CoverageQuery> {
  if (subject.of === 'speaker') {
    return { ...subject, names: matchNames(await findSpeaker(db, subject.id)) };
  }
  if (subject.of === 'source') {
    const { csl, archiveUrl } = await findSource(db, subject.id);
    const doi = textOf(csl, 'DOI');
    const urls = [textOf(csl, 'URL'), archiveUrl, doi && `https://doi.org/${doi}`];
    return {
      of: 'source',
      ids: await listCitedIds(db, subject.id),
      addresses: urls.flatMap((url) => addressKey(url) ?? []),
    };
  }
  return subject;
}

async function linkGraph(db: Connection, id: string): Promise<LinkGraph> {
  const [centre] = await findLinkedPosts(db, [id]);
  if (!centre) throw new StetError('not-found', t.message('gone.archivePost'));
  const nearLinks = await listLinksOf(db, [id], mostLinks);
  const nearFound = await findLinkedPosts(db, otherEnds(nearLinks, new Set([id])));
  const near = nearFound.slice(0, most.near);
  const known = new Set([id, ...near.map((post) => post.id)]);
  const farLinks = await listLinksOf(
    db,
    near.map((post) => post.id),
    mostLinks,
  );
  const nearIds = new Set(nearFound.map((post) => post.id));
  const farFound = (await findLinkedPosts(db, otherEnds(farLinks, known))).filter(
    (post) => !nearIds.has(post.id),
  );
  const far = farFound.slice(0, most.far);
  for (const post of far) known.add(post.id);
  const nodes: LinkedNode[] = [
    { ...centre, step: 0 },
    ...near.map((post) => ({ ...post, step: 1 as const })),
    ...far.map((post) => ({ ...post, step: 2 as const })),
  ];
  const links = new Map([...nearLinks, ...farLinks].map((link) => [`${link.from} ${link.to}`, link]));
  return {
    nodes,
    links: [...links.values()].filter(({ from, to }) => known.has(from) && known.has(to)),
    leftOut: { near: nearFound.length - near.length, far: farFound.length - far.length },
  };
}

/** The posts at the ends of links that are not known yet, each once. */
const otherEnds = (links: readonly PostLink[], known: ReadonlySet<string>): string[] => [
  ...new Set(links.flatMap(({ from, to }) => [from, to]).filter((id) => !known.has(id))),
];
