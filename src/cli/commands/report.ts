import path from 'node:path';
import { parseArgs } from 'node:util';
import { verbatim } from '../../core/messages/catalog';
import { StetError } from '../../core/model/errors';
import { reportFormatSchema } from '../../core/model/report';
import { writeFileAtomic } from '../../workspace';
import { print, printText } from '../terminal';
import { listAll } from './articles';
import { type Command, exitCodes, UsageError, withWorkspace } from './command';

export const report: Command = {
  usage: `report SLUG [--format ${reportFormatSchema.options.join('|')}] [--out FILE]`,
  summary: 'Writes what is known of an article’s quotations, with a marked-up copy of the article.',
  async run(args, context) {
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
  },
};
