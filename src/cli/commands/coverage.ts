import { parseArgs } from 'node:util';
import { coverageFacts } from '../../core/coverage/periods';
import type { CoverageSubject } from '../../core/model/coverage';
import type { Workspace } from '../../workspace';
import { print } from '../terminal';
import { exitCodes, type Run, UsageError } from './command';
import { withWorkspace } from './open';

export const coverage: Run = async (args, context) => {
  const { values } = parseArgs({
    args,
    options: {
      tag: { type: 'string' },
      section: { type: 'string' },
      speaker: { type: 'string' },
      source: { type: 'string' },
    },
  });
  const [asked, ...more] = Object.entries(values);
  if (!asked || more.length > 0 || asked[1].trim() === '')
    throw new UsageError('coverage takes one of --tag, --section, --speaker and --source.');
  const cells = await withWorkspace(context, async (workspace) =>
    workspace.coverage.count(await subjectOf(workspace, asked[0], asked[1])),
  );
  const facts = coverageFacts(cells);
  const { count, first, last, longestGap } = facts;
  const gap = longestGap && `longest gap ${longestGap.months} months`;
  const span = first && `${first} to ${last}`;
  print(context, { ...facts, months: cells }, [
    ...cells.map((cell) => [cell.month || '(not dated)', cell.kind, cell.manner, String(cell.count)]),
    [`${count} articles and posts`, span, gap].filter((part) => part !== null).join(', '),
  ]);
  return exitCodes.done;
};

async function subjectOf(
  { coverage: service }: Workspace,
  of: string,
  name: string,
): Promise<CoverageSubject> {
  if (of === 'tag') return { of, tag: name };
  if (of === 'section') return { of, section: name };
  const what = of === 'speaker' ? of : 'source';
  const [id, ...others] = await service.find(what, name);
  if (id === undefined) throw new UsageError(`There is no ${what} “${name}”.`);
  if (others.length > 0) throw new UsageError(`There are ${others.length + 1} speakers “${name}”.`);
  return { of: what, id };
}
