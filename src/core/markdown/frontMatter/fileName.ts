import { readAuthoredDate } from './dates';
import type { Data } from './parse';

/**
 * What Jekyll, and Ghost’s importer, read from a file’s name, as front matter that the file’s own goes before:
 * `2019-03-05-words.md`, `_drafts/words.md`, `published-2019-03-05-words.md`. Null for other names. `path` has forward
 * slashes.
 */
export function fileNameData(path: string): Data | null {
  const parts = path.replace(/\.[a-z]+$/i, '').split('/');
  const last = parts.at(-1) ?? '';
  const base = /^_?index$/i.test(last) ? (parts.at(-2) ?? '') : last;
  const [, word, day, slug = ''] = /^(?:(published|draft)-)?(\d{4}-\d{1,2}-\d{1,2})-(.+)$/.exec(base) ?? [];
  const date = readAuthoredDate(day ?? '');
  const isDraft = word === 'draft' || parts.slice(0, -1).includes('_drafts');
  if (!date) return isDraft ? { slug: base, draft: true } : null;
  return { date, slug, ...(isDraft ? { draft: true } : {}) };
}
