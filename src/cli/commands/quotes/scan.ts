import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { published } from '../../../core/document/review';
import { plainText } from '../../../core/document/text';
import { verbatim } from '../../../core/messages/catalog';
import { StetError } from '../../../core/model/errors';
import { reasonOf } from '../../../workspace/disk/plainError';
import { decodeText } from '../../../workspace/readers/decode';
import { only } from '../../../workspace/worker/tasks';
import { print } from '../../terminal';
import { listAll } from '../articles';
import { type Context, exitCodes, UsageError } from '../command';
import { withWorkspace } from '../open';
import { threads } from '../threads';

/** The quotations of a file, or of an article of the workspace, with who said them. */
export async function scan([name, ...others]: string[], context: Context): Promise<number> {
  if (name === undefined || others.length > 0) throw new UsageError('Name one file or one article to scan.');
  const text =
    path.extname(name) === '' ? await textOfArticle(name, context) : await textOfFile(name, context);
  const { scanQuotations } = await import('../../../core/quotes/scan');
  const found = scanQuotations(text);
  print(
    context,
    found,
    found.map(({ text: words, kind, speaker }) => [kind, speaker ?? '', words]),
  );
  return exitCodes.done;
}

/** A text file is its own plain text, so that the offsets are those of the file; others are converted. */
async function textOfFile(name: string, context: Context): Promise<string> {
  const bytes = await readFile(path.resolve(name)).catch((cause: unknown) => {
    throw new StetError('unreadable', verbatim(`${name}: ${reasonOf('quotes', cause)}`), { cause });
  });
  if (path.extname(name).toLowerCase() === '.txt') return decodeText(bytes);
  const { body } = await only(threads(context).convert({ name, bytes }));
  return plainText(body).text;
}

const textOfArticle = (slug: string, context: Context): Promise<string> =>
  withWorkspace(context, async (workspace) => {
    const found = (await listAll(workspace)).find((article) => article.slug === slug);
    if (!found) throw new StetError('not-found', verbatim(`There is no article “${slug}”.`));
    const { body } = await workspace.articles.get(found.id);
    return plainText(published(body)).text;
  });
