import { parseArgs } from 'node:util';
import { type SearchHit, searchKinds } from '../../core/model/searchHit';
import { readValue } from '../../core/search/fields';
import { print, tell } from '../terminal';
import { exitCodes, type Run, UsageError } from './command';
import { withWorkspace } from './open';

const usualLimit = 20;
const highestLimit = 200;

export const search: Run = async (args, context) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { in: { type: 'string' }, limit: { type: 'string' } },
  });
  const query = positionals.join(' ');
  if (query.trim() === '')
    throw new UsageError('Say what to search for; before words that begin with “-”, write --.');
  const kinds = kindsOf(values.in);
  const limit = limitOf(values.limit);
  const { hits, meant } = await withWorkspace(context, async (workspace) => {
    const found = await workspace.search({ query, kinds, limit });
    return {
      hits: found,
      meant: found.length > 0 ? null : await workspace.searching.meant({ query, kinds }),
    };
  });
  if (meant !== null) tell(`Nothing for “${query}”. Search for “${meant}” instead.`);
  const rows = hits.map((hit) => ({ ...hit, snippet: plain(hit.snippet) }));
  print(
    context,
    rows,
    rows.map(({ kind, title, snippet, id }) => [kind, title, snippet, id]),
  );
  return exitCodes.done;
};

/** Without the marks around the words that were found, on one line. */
const plain = (snippet: string): string =>
  snippet.replaceAll('\u0002', '').replaceAll('\u0003', '').replace(/\s+/g, ' ');

function kindsOf(names: string | undefined): SearchHit['kind'][] {
  if (names === undefined) return [...searchKinds];
  return names.split(',').map((name) => {
    const kind = searchKinds.find((known) => known === readValue('kind', name.trim()));
    if (!kind) throw new UsageError(`--in is a list of ${searchKinds.join(', ')}.`);
    return kind;
  });
}

function limitOf(text: string | undefined): number {
  const limit = text === undefined ? usualLimit : Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= highestLimit) return limit;
  throw new UsageError(`--limit is a number from 1 to ${highestLimit}.`);
}
