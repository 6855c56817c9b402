import { parseArgs } from 'node:util';
import { balanceDimensions, balanceRows } from '../../core/balance/rows';
import { balanceScopeSchema } from '../../core/model/balance';
import { print, tell } from '../terminal';
import { listAll } from './articles';
import { exitCodes, type Run, UsageError } from './command';
import { withWorkspace } from './open';

export const balance: Run = async (args, context) => {
  const { values } = parseArgs({
    args,
    options: {
      article: { type: 'string' },
      section: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      by: { type: 'string', default: 'speaker' },
    },
  });
  const by = balanceDimensions.find((known) => known === values.by);
  if (!by) throw new UsageError(`--by is one of ${balanceDimensions.join(', ')}.`);
  const { from, to, section } = values;
  for (const [name, day] of Object.entries({ from, to })) {
    if (!balanceScopeSchema.shape.from.safeParse(day).success)
      throw new UsageError(`--${name} is a year, a month or a day: 2026, 2026-03 or 2026-03-03.`);
  }
  const { articles, unread, cells } = await withWorkspace(context, async (workspace) => {
    const slug = values.article;
    const articleId =
      slug === undefined ? undefined : (await listAll(workspace)).find((one) => one.slug === slug)?.id;
    if (slug !== undefined && !articleId) throw new UsageError(`There is no article “${slug}”.`);
    return workspace.balance.read({ articleId, section, from, to });
  });
  for (const headline of unread) tell(`${headline}: cannot be read and is not counted.`);
  const rows = balanceRows(cells, by);
  print(context, { articles, by, rows }, [
    ...rows.map(({ value, count, words }) => [value || '(not known)', String(count), String(words)]),
    `${articles} article${articles === 1 ? '' : 's'}`,
  ]);
  return unread.length > 0 ? exitCodes.findings : exitCodes.done;
};
