import { parseArgs } from 'node:util';
import type { TemplateId } from '../../core/model/template';
import type { Workspace } from '../../workspace';
import { print } from '../terminal';
import { exitCodes, type Run, UsageError } from './command';
import { withWorkspace } from './open';

export const newArticle: Run = async (args, context) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { template: { type: 'string' } },
  });
  const [headline = '', ...others] = positionals;
  if (others.length > 0) throw new UsageError('Put the headline in quotes.');
  const { id, slug } = await withWorkspace(
    context,
    async (workspace) => {
      const template = values.template === undefined ? null : await named(workspace, values.template);
      return workspace.articles.create({ headline, template });
    },
    { writes: true },
  );
  print(context, { id, slug }, [`Made the article ${slug}`]);
  return exitCodes.done;
};

/** The template of this name, whatever the case of its letters, or with this id. */
async function named({ templates }: Workspace, wanted: string): Promise<TemplateId> {
  const all = await templates.list();
  const name = wanted.toLowerCase();
  const found = all.find((one) => one.name.toLowerCase() === name) ?? all.find(({ id }) => id === wanted);
  if (found) return found.id;
  const names = all.map((one) => one.name).join(', ');
  throw new UsageError(`There is no template “${wanted}”: choose one of ${names}.`);
}
