import { parseArgs } from 'node:util';
import type { Suggestion } from '../../core/model/suggestion';
import { print } from '../terminal';
import { exitCodes, type Run, UsageError } from './command';
import { withWorkspace } from './open';

export const related: Run = async (args, context) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { all: { type: 'boolean', default: false }, limit: { type: 'string', default: '10' } },
  });
  const [slug, ...more] = positionals;
  if (more.length > 0 || (slug !== undefined) === values.all)
    throw new UsageError('related takes one slug, or --all.');
  const limit = Number(values.limit);
  if (!Number.isInteger(limit) || limit < 1) throw new UsageError('--limit is a whole number above 0.');
  const found = await withWorkspace(context, async (workspace) => {
    const bySlug: Record<string, Suggestion[]> = {};
    for await (const { slug: of, suggestions } of await workspace.related.suggestAll(limit, slug)) {
      bySlug[of] ??= suggestions;
    }
    return bySlug;
  });
  if (slug === undefined) {
    const all = Object.entries(found);
    print(
      context,
      Object.fromEntries(all.map(([of, list]) => [of, list.map(fields)])),
      all.flatMap(([of, list]) => [[`${of}:`], ...list.map(row)]),
    );
    return exitCodes.done;
  }
  const suggestions = found[slug];
  if (!suggestions) throw new UsageError(`There is no article or archive post “${slug}”.`);
  print(context, suggestions.map(fields), suggestions.map(row));
  return exitCodes.done;
};

const fields = ({ kind, id, slug, title, score, why }: Suggestion) => ({ kind, id, slug, title, score, why });
const row = ({ kind, slug, title, why }: Suggestion) => [kind, slug, title, why];
