import { type ArchiveReport, type UnresolvedKind, unresolvedKinds } from '../../core/model/archiveImport';
import { print, progress, tell } from '../terminal';
import { type Context, exitCodes } from './command';
import { withWorkspace } from './open';

interface Options {
  site?: string | undefined;
  permalink?: string | undefined;
  drafts?: boolean;
}

/** What a link leads to that leads to no post. */
const reasons: Record<UnresolvedKind, string> = {
  draft: 'a draft that was left out',
  missing: 'a file that is not in the folder',
  gone: 'what looks like the address of a post, which none has',
  page: 'a page of the site that is not among these files',
  list: 'the home page or a list of posts',
  file: 'a picture or another file',
  template: 'an address that a template makes',
};

/** Each path is a site: a folder of its files, or a file that it exported. */
export async function importArchive(
  paths: string[],
  { site, permalink, drafts = false }: Options,
  context: Context,
): Promise<number> {
  const reports = await withWorkspace(
    context,
    async ({ archiveImports }) => {
      const done: ArchiveReport[] = [];
      for (const path of paths) {
        const { id, rules } = await archiveImports.inspect(path);
        const choice = { address: site ?? rules.address, permalink: permalink ?? rules.permalink, drafts };
        done.push(await archiveImports.run(id, choice, { onProgress: progress }));
      }
      return done;
    },
    { writes: true },
  );
  const imported = reports.flatMap((report) => report.imported);
  const failed = reports.flatMap((report) => report.failed);
  const left = reports.flatMap((report) => report.drafts);
  const links = {
    inside: reports.reduce((sum, report) => sum + report.links.inside, 0),
    resolved: reports.reduce((sum, report) => sum + report.links.resolved, 0),
    unresolved: reports.flatMap((report) => report.links.unresolved),
  };
  for (const { path: file, error } of failed) tell(`${file}: ${error}`);
  if (left.length > 0) tell(`Drafts that were left out: ${left.length}. --drafts takes them too.`);
  if (imported.some(({ url }) => url === ''))
    tell('Posts have no address: name the site with --site https://example.org.');
  print(context, { imported, failed, drafts: left, links }, [
    `${imported.length} imported, ${failed.length} failed, ${left.length} drafts left out`,
    `${links.resolved} of ${links.inside} links inside the site lead to a post`,
    ...unresolvedKinds.flatMap((kind) => {
      const count = links.unresolved.filter(({ why }) => why === kind).length;
      return count === 0 ? [] : [`${count} lead to ${reasons[kind]}`];
    }),
  ]);
  return failed.length > 0 ? exitCodes.findings : exitCodes.done;
}
