import path from 'node:path';
import { parseArgs } from 'node:util';
import { verbatim } from '../../core/messages/catalog';
import { StetError } from '../../core/model/errors';
import { reportFormatSchema } from '../../core/model/report';
import { writeFileAtomic } from '../../workspace';
import { print, printText } from '../terminal';
import { listAll } from './articles';
import { exitCodes, type Run, UsageError } from './command';
import { withWorkspace } from './open';

export const report: Run = async (args, context) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { format: { type: 'string' }, out: { type: 'string' } },
  });
  const [slug = ''] = positionals;
  if (positionals.length !== 1) throw new UsageError('Name one article by its slug.');
  const format = reportFormatSchema.safeParse(values.format ?? (context.json ? 'json' : 'html'));
  if (!format.success) throw new UsageError(`--format is one of ${reportFormatSchema.options.join(', ')}.`);
  const { text } = await withWorkspace(context, async (workspace) => {
    const found = (await listAll(workspace)).find((article) => article.slug === slug);
    if (!found) throw new StetError('not-found', verbatim(`There is no article “${slug}”.`));
    return workspace.reports.write(found.id, format.data);
  });
  if (values.out === undefined) printText(text);
  else {
    const file = path.resolve(values.out);
    await writeFileAtomic(file, text);
    print(context, { file }, [file]);
  }
  return exitCodes.done;
};
