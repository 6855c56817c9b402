import { StetError } from '../../core/model/errors';
import {
  type CslItem,
  cslItemSchema,
  type Source,
  type SourceFields,
  sourceSchema,
} from '../../core/model/source';
import { isWithheld } from '../../core/model/terms';
import type { Row } from '../db/database';
import { camel, sha256 } from '../db/rows';
import { t } from './messages';

export const sourceColumns =
  's.id, s.citation_key, s.csl, s.archive_url, s.note, s.confidential, s.withheld_as, s.terms, s.embargo, s.sha256, s.created_at, s.updated_at';

/**
 * Compared when the record is read, so that damage on disk is noticed. Records that were stored before there
 * was `withheldAs` keep their value.
 */
export const proofOf = (
  csl: string,
  fields: Pick<SourceFields, 'archiveUrl' | 'note' | 'confidential' | 'withheldAs'>,
): string =>
  sha256(
    JSON.stringify([
      csl,
      fields.archiveUrl,
      fields.note,
      fields.confidential,
      ...(fields.withheldAs ? [fields.withheldAs] : []),
    ]),
  );

export function toSource(row: Row): Source {
  const { csl, ...fields } = camel(row);
  const record = sourceSchema
    .omit({ csl: true })
    .parse({ ...fields, confidential: row['confidential'] !== 0 });
  if (proofOf(String(csl), record) !== row['sha256']) {
    // An error is shown, and may be printed or reported: it must not name a confidential source.
    throw new StetError(
      'corrupt',
      isWithheld(record)
        ? t.message('damaged.confidentialSource')
        : t.message('damaged.source', { key: record.citationKey }),
    );
  }
  return { ...record, csl: toItem(csl) };
}

/** Without the parser's own message, which would quote the text that it could not read. */
export function toItem(csl: unknown): CslItem {
  try {
    return cslItemSchema.parse(JSON.parse(String(csl)));
  } catch {
    throw new StetError('corrupt', t.message('damaged.sourceItem'));
  }
}

/** In the order of the columns archive_url, note, confidential, withheld_as, terms and embargo. */
export const valuesOf = ({ archiveUrl, note, confidential, withheldAs, terms, embargo }: SourceFields) => [
  archiveUrl,
  note,
  confidential ? 1 : 0,
  withheldAs,
  terms,
  embargo,
];
