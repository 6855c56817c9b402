import path from 'node:path';
import { parseArgs } from 'node:util';
import type { ExchangeReport } from '../../core/model/exchange';
import { importWorkspace } from '../../workspace';
import { print, progress, tell } from '../terminal';
import { type Context, exitCodes, type Run, UsageError } from './command';
import { withWorkspace } from './open';
import { threads } from './threads';

export const workspaceCommand: Run = async (args, context) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'without-confidential': { type: 'boolean', default: false } },
  });
  const [action, dir, ...others] = positionals;
  if (action !== 'export' && action !== 'import')
    throw new UsageError('Say workspace export or workspace import.');
  if (!dir || others.length > 0) throw new UsageError(`Name one folder to ${action}.`);
  const without = values['without-confidential'];
  if (action === 'import') {
    if (without) throw new UsageError('--without-confidential goes with workspace export.');
    const report = await importWorkspace(path.resolve(dir), path.resolve(context.workspace), {
      tasks: threads(context),
      onProgress: progress,
    });
    return show(context, report, 'imported');
  }
  if (!without)
    tell(
      'What is confidential, on background or off the record is exported too. Use --without-confidential to leave it out.',
    );
  const report = await withWorkspace(context, ({ exchange }) =>
    exchange.export(path.resolve(dir), { confidential: !without }, { onProgress: progress }),
  );
  return show(context, report, 'exported');
};

function show(context: Context, report: ExchangeReport, done: string): number {
  const { counts, problems } = report;
  for (const { where, error } of problems) tell(`${where}: ${error}`);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  print(context, report, [
    ...Object.entries(counts).flatMap(([name, count]) => (count > 0 ? [[name, String(count)]] : [])),
    `${total} records ${done}, ${problems.length} problems`,
  ]);
  return problems.length > 0 ? exitCodes.findings : exitCodes.done;
}
