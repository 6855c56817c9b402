import type { Body } from '../../core/document/nodes';
import { keysEntry } from '../../core/ledger/entry';
import { dialects } from '../../core/markdown/dialects';
import {
  fileNameData,
  type MappedFrontMatter,
  mapFrontMatter,
  repeatedKeys,
} from '../../core/markdown/frontMatter';
import { readMarkdown } from '../../core/markdown/read';
import { dialectOf } from '../../core/markdown/read/dialectOf';
import type { DialectId } from '../../core/model/dialect';
import type { LedgerEntry } from '../../core/model/ledger';
import { t } from './messages';

interface MarkdownFile {
  body: Body;
  front: MappedFrontMatter;
  notes: string[];
  ledger: LedgerEntry[];
}

/**
 * A Markdown file with what its front matter and its name tell. `name` is its path; `dialect`: the Markdown in which it is
 * written, where the user says so.
 */
export async function readMarkdownFile(
  name: string,
  source: string,
  dialect?: DialectId,
): Promise<MarkdownFile> {
  const path = name.replaceAll('\\', '/');
  const first = readMarkdown(source);
  const written = dialect ?? dialectOf({ path, ...first });
  const scripts = dialects[written].runs.has('subscript');
  const { body, frontMatter, frontMatterError } = scripts ? readMarkdown(source, { scripts }) : first;
  const front = await mapFrontMatter(frontMatter?.data ?? {}, frontMatter, fileNameData(path) ?? {});
  front.meta.dialect = written;
  const repeated = frontMatter?.kind === 'yaml' ? repeatedKeys(frontMatter.text) : [];
  return {
    body,
    front,
    // Front matter that cannot be read is the first block of the text, as it was written.
    notes: [...(frontMatterError ? [frontMatterError.message] : []), ...front.unclear],
    ledger: repeated.length > 0 ? [keysEntry('unclear', t('keys.repeated'), repeated)] : [],
  };
}
