import { fullName, namesOf, partialDateOf, textOf } from '../../core/citations/csl';
import type { SourceFields } from '../../core/model/source';
import type { Connection } from '../db/database';
import { indexRecord } from './searchIndex';

export async function indexSource(db: Connection, id: string, fields: SourceFields): Promise<void> {
  const { title, body } = searchTexts(fields);
  await indexRecord(db, 'source', id, title, body);
}

/** A source is found by its title, its names, its year, its publisher and its addresses. */
export function searchTexts({ csl, note }: SourceFields): { title: string; body: string } {
  const fields = ['container-title', 'publisher', 'URL', 'DOI'].map((name) => textOf(csl, name));
  const body = [...namesOf(csl).map(fullName), partialDateOf(csl, 'issued').slice(0, 4), ...fields, note]
    .filter(Boolean)
    .join('\n');
  return { title: searchable(csl.title ?? ''), body: searchable(body) };
}

/** Without NULs and lone surrogates, which escapes in JSON can contain. */
const searchable = (text: string): string => text.replaceAll('\u0000', ' ').toWellFormed();
