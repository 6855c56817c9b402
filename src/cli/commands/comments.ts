import { parseArgs } from 'node:util';
import { append } from '../../core/append';
import { threadsOf } from '../../core/document/review';
import type { CommentThread } from '../../core/model/comment';
import type { Workspace } from '../../workspace';
import { reasonOf } from '../../workspace/disk/plainError';
import { print, tell } from '../terminal';
import { listAll } from './articles';
import { exitCodes, type Run, UsageError } from './command';
import { withWorkspace } from './open';

interface Row extends CommentThread {
  slug: string;
  /** Whether the text still has the words. */
  inText: boolean;
}

export const comments: Run = async (args, context) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { all: { type: 'boolean' }, resolved: { type: 'boolean' } },
  });
  const { all = false, resolved = false } = values;
  if (all === positionals.length > 0)
    throw new UsageError('Name articles by their slugs, or all of them by --all.');
  const { rows, failed } = await withWorkspace(context, (workspace) =>
    threadsIn(workspace, all ? null : positionals),
  );
  for (const { slug, error } of failed) tell(`${slug}: ${error}`);
  const shown = rows.filter((row) => resolved || row.resolved === null);
  print(
    context,
    shown,
    shown.flatMap(({ slug, words, resolved: by, comments: said }) =>
      said.map(({ author, at, text }, index) => [
        slug,
        by ? 'resolved' : 'open',
        index === 0 ? words : '↳',
        author,
        at.slice(0, 10),
        text,
      ]),
    ),
  );
  return failed.length > 0 ? exitCodes.findings : exitCodes.done;
};

/** In the order of the words of each article. An article that cannot be read is named. `slugs`: null for all. */
async function threadsIn(workspace: Workspace, slugs: readonly string[] | null) {
  const bySlug = new Map((await listAll(workspace)).map(({ slug, id }) => [slug, id]));
  const rows: Row[] = [];
  const failed: { slug: string; error: string }[] = [];
  for (const slug of slugs ?? bySlug.keys()) {
    const id = bySlug.get(slug);
    try {
      if (id === undefined) throw new UsageError('There is no such article.');
      const threads = await workspace.comments.list(id);
      if (threads.length === 0) continue;
      const order = [...new Set((await workspace.articles.get(id)).body.flatMap(threadsOf))];
      const placed = threads.map((thread) => ({ slug, ...thread, inText: order.includes(thread.id) }));
      const placeOf = ({ id: thread, inText }: Row) => (inText ? order.indexOf(thread) : order.length);
      append(
        rows,
        placed.sort((a, b) => placeOf(a) - placeOf(b)),
      );
    } catch (error) {
      failed.push({ slug, error: error instanceof UsageError ? error.message : reasonOf('comments', error) });
    }
  }
  return { rows, failed };
}
