import { z } from 'zod';
import { blockSchema } from '../../../core/document/schema';
import { archivePostSchema } from '../../../core/model/archivePost';
import { articleStatusSchema, articleSummarySchema } from '../../../core/model/article';
import { instantSchema, sha256Schema } from '../../../core/model/primitives';
import { quoteSchema } from '../../../core/model/quote';
import { relatedPostSchema } from '../../../core/model/relatedPost';
import { revisionSchema } from '../../../core/model/revision';
import { snippetSchema } from '../../../core/model/snippet';
import { sourceSchema } from '../../../core/model/source';
import { datedRoleSchema, speakerSchema } from '../../../core/model/speaker';
import type { Row } from '../../db/database';
import { camel, list, readRow, sha256, strings } from '../../db/rows';
import type { TableName } from '../../repositories/exchange/tables';
import { proofOf as quoteProof } from '../../repositories/quoteRows';
import { proofOf as pageProof } from '../../repositories/snapshots';
import { proofOf as sourceProof, toItem } from '../../repositories/sourceRows';
import { toTemplate } from '../../repositories/templates';
import { assertTranscript, proofOf as transcriptProof } from '../../repositories/transcripts';

/** The row as it may be stored; throws when it cannot be the record that it should be. */
export interface Checked {
  row: Row;
  /** Its words are not those that its hash was made of. */
  isChanged: boolean;
}

/** Exports of older versions do not have the fields that may be absent. */
const articleRow = articleSummarySchema
  .omit({ tags: true, bylines: true, categories: true, formerPaths: true, drifted: true })
  .partial({
    description: true,
    publishAt: true,
    modifiedAt: true,
    canonicalUrl: true,
    cover: true,
    coverAlt: true,
    otherFrontMatter: true,
    dialect: true,
    goalWords: true,
    goalKind: true,
  })
  .extend({ version: z.int() });
const archivePostRow = archivePostSchema.partial({ authors: true, language: true });
const assetRow = z.object({
  sha256: sha256Schema,
  extension: z.string().regex(/^[a-z0-9]{1,8}$/),
  mime: z.string(),
});
const statusMove = z.object({ status: articleStatusSchema, at: instantSchema });

/** The lists that a row has, each proved to be one of strings. */
const listsOf = (row: Row, columns: string[]): Record<string, string[]> =>
  Object.fromEntries(
    columns.filter((column) => row[column] !== undefined).map((column) => [column, strings(row[column])]),
  );

const whole = (row: Row): Checked => ({ row, isChanged: false });

/** With the right hash; a row without one was written by another program. */
const proved = (row: Row, proof: string): Checked =>
  row['sha256'] === undefined || row['sha256'] === proof
    ? whole({ ...row, sha256: proof })
    : { row: { ...row, sha256: proof }, isChanged: true };

const checks: Partial<Record<TableName, (row: Row) => Checked>> = {
  article(row) {
    readRow(articleRow, row);
    strings(row['block_order']);
    strings(row['categories'] ?? '[]');
    strings(row['former_paths'] ?? '[]');
    return whole(row);
  },
  block(row) {
    const json = String(row['json']);
    if (sha256(json) !== row['sha256']) throw new Error('Its address is the hash of another text.');
    blockSchema.parse(JSON.parse(json));
    return whole(row);
  },
  revision(row) {
    readRow(revisionSchema, row);
    strings(row['block_order']);
    return whole(row);
  },
  status_move(row) {
    readRow(statusMove, row);
    return whole(row);
  },
  source(row) {
    const { csl: _, ...fields } = camel(row);
    const csl = String(row['csl']);
    toItem(csl);
    const source = sourceSchema
      .omit({ csl: true })
      .parse({ ...fields, confidential: row['confidential'] !== 0 });
    return proved(row, sourceProof(csl, source));
  },
  speaker(row) {
    const lists = { aliases: strings(row['aliases']), roles: list(datedRoleSchema, row['roles']) };
    readRow(speakerSchema, { ...row, ...lists });
    return whole(row);
  },
  quote: (row) => proved(row, quoteProof(readRow(quoteSchema, row))),
  snippet(row) {
    readRow(snippetSchema, row);
    return whole(row);
  },
  template(row) {
    toTemplate(row);
    return whole(row);
  },
  archive_post(row) {
    readRow(archivePostRow, { ...row, ...listsOf(row, ['tags', 'authors', 'addresses', 'links']) });
    return whole(row);
  },
  related(row) {
    readRow(relatedPostSchema, row);
    return whole(row);
  },
  asset(row) {
    readRow(assetRow, row);
    return whole(row);
  },
  transcript(row) {
    assertTranscript(row);
    return proved(row, transcriptProof(String(row['file_sha256']), String(row['turns'])));
  },
  snapshot: (row) => proved(row, pageProof({ text: String(row['text']), html: String(row['html']) })),
};

export const check = (table: TableName, row: Row): Checked => checks[table]?.(row) ?? whole(row);
