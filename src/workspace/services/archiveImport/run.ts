import { addressKey, fileKey } from '../../../core/archive/address';
import { isExportFile } from '../../../core/archive/exports';
import type { ReadPost } from '../../../core/archive/post';
import { fileIndex, linkKey } from '../../../core/archive/resolve';
import { placeOf } from '../../../core/archive/site/place';
import { placeAt, type SiteRules, settingOf } from '../../../core/archive/site/rules';
import { slugOf } from '../../../core/archive/text/file';
import { unresolvedKind } from '../../../core/archive/unresolved';
import { instantOf } from '../../../core/markdown/frontMatter/dates';
import type { ArchiveReport } from '../../../core/model/archiveImport';
import type { ArchiveSite } from '../../../core/model/archiveSite';
import { reasonOf } from '../../disk/plainError';
import type { NewArchivePost } from '../../repositories/archivePosts';
import { countLinks, listUnresolved } from '../../repositories/postLinks';
import { only } from '../../worker/tasks';
import { ahead } from '../import/ahead';
import type { ImportFile } from '../import/files';
import type { JobContext } from '../jobContext';
import type { ArchiveImportServices } from '.';
import { sourceOf } from './inspect';
import type { SiteListing } from './listSite';

interface Reading {
  site: ArchiveSite;
  rules: SiteRules;
  listing: SiteListing;
  drafts: boolean;
}

interface Waiting {
  path: string;
  record: NewArchivePost;
}

/** Files that are read while those before them are stored. */
const filesAhead = 3;
/** Posts of one transaction, which a save of the text has to wait for. */
const batchSize = 100;
/** Links to no post that a report names. */
const mostUnresolved = 10_000;

const originIn = (site: ArchiveSite, path: string): string => `${site.name}/${path}`;

/** A file that cannot be read does not stop the others; after a cancel, what is imported stays and the report says so. */
export async function readSiteInto(
  { site, rules, listing, drafts }: Reading,
  { db, archive, tasks }: ArchiveImportServices,
  { signal, onProgress }: JobContext,
): Promise<ArchiveReport> {
  const { files } = listing;
  const isExport = files.length === 1 && files.some(({ name }) => isExportFile(name));
  const report: ArchiveReport = {
    imported: [],
    failed: [...listing.failed],
    drafts: [],
    links: { inside: 0, resolved: 0, unresolved: [] },
    cancelled: false,
  };
  const toRecord = recordsOf(
    site,
    rules,
    files.map(({ name }) => name),
  );
  const refuse = (path: string, error: unknown) =>
    report.failed.push({ path, error: reasonOf('import', error) });
  /** Posts that this import has itself: none of them is another one that was moved. */
  const own = new Set(files.map(({ name }) => originIn(site, name)));
  const isOwn = (origin: string) => own.has(origin);
  /** What leads to the drafts that are left out. */
  const left = new Set<string>();
  let waiting: Waiting[] = [];
  let storing = Promise.resolve();

  if (isExport) for (const file of files) await readExport(file);
  else await readFiles();
  await storeWaiting();
  await storing;
  report.cancelled = signal?.aborted ?? false;
  report.links = { ...(await countLinks(db, site.id)), unresolved: await unresolvedOf() };
  onProgress?.(files.length * 100, files.length * 100, '');
  return report;

  async function readExport(file: ImportFile): Promise<void> {
    onProgress?.(0, 100, file.name);
    try {
      const source = await sourceOf(file);
      for await (const part of tasks.readArchiveExport({ name: file.name, source, isGlance: false })) {
        for (const post of part.posts) take(post);
        for (const fault of part.faults) report.failed.push({ path: file.name, error: fault });
        if (waiting.length >= batchSize) await storeWaiting();
        onProgress?.(part.share * 100, 100, file.name);
        if (signal?.aborted) break;
      }
    } catch (error) {
      refuse(file.name, error);
    }
  }

  async function readFiles(): Promise<void> {
    let index = 0;
    for (const { item: file, result } of ahead(files, filesAhead, readPost)) {
      if (signal?.aborted) break;
      onProgress?.(index++ * 100, files.length * 100, file.name);
      try {
        take(await result);
      } catch (error) {
        refuse(file.name, error);
      }
      if (waiting.length >= batchSize) await storeWaiting();
      onProgress?.(index * 100, files.length * 100, file.name);
    }
  }

  async function readPost(file: ImportFile): Promise<ReadPost> {
    const setting = settingOf(rules, file.name);
    return only(tasks.readArchive({ name: file.name, bytes: await file.read(), setting }));
  }

  function take(post: ReadPost): void {
    const record = toRecord(post);
    if (post.isDraft && !drafts) {
      report.drafts.push(post.path);
      for (const key of [fileKey(record.origin), addressKey(record.url)]) if (key !== null) left.add(key);
    } else {
      own.add(record.origin);
      waiting.push({ path: post.path, record });
    }
  }

  /** One transaction at a time, while the next files are read. */
  async function storeWaiting(): Promise<void> {
    const batch = waiting;
    waiting = [];
    await storing;
    if (batch.length > 0) storing = store(batch);
  }

  async function store(batch: Waiting[]): Promise<void> {
    try {
      note(
        batch,
        await archive.add(
          batch.map(({ record }) => record),
          isOwn,
        ),
      );
    } catch {
      for (const one of batch) {
        await archive.add([one.record], isOwn).then(
          (ids) => note([one], ids),
          (error: unknown) => refuse(one.path, error),
        );
      }
    }
  }

  async function unresolvedOf(): Promise<ArchiveReport['links']['unresolved']> {
    return (await listUnresolved(db, site.id, mostUnresolved)).map(
      ({ origin, title, target, hasPostsBelow }) => ({
        link: target.startsWith('file:') ? target.slice(originIn(site, 'file:').length) : target,
        path: origin.slice(originIn(site, '').length),
        title,
        why: unresolvedKind({ target, hasPostsBelow, isDraft: left.has(target) }),
      }),
    );
  }

  function note(batch: Waiting[], ids: string[]): void {
    for (const [at, { path, record }] of batch.entries()) {
      const { slug, title, url } = record;
      report.imported.push({ path, id: ids[at] ?? '', slug, title, url });
    }
  }
}

/** A read post as the archive keeps it. */
function recordsOf(site: ArchiveSite, rules: SiteRules, paths: string[]): (post: ReadPost) => NewArchivePost {
  const files = fileIndex(paths, rules);
  const originOf = (path: string) => originIn(site, path);
  return (post) => {
    const { url, aliases } = placeOf(post, rules);
    const linking = { files, path: post.path, url, address: rules.address, originOf };
    return {
      origin: originOf(post.path),
      path: post.path,
      site: site.id,
      title: post.title,
      slug: slugOf(post, placeAt(post.path, rules).folder),
      url,
      aliases,
      publishedOn: post.date === '' ? null : instantOf(post.date),
      section: post.section,
      tags: post.tags,
      authors: post.authors,
      language: post.language,
      summary: post.summary,
      text: post.text,
      links: [...new Set(post.links.flatMap((link) => linkKey(link, linking) ?? []))],
    };
  };
}
