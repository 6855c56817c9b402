import type { Origin } from '../../core/model/origin';
import type { Verbatim } from '../../core/pages/snapshot/verbatim';
import type { Database } from '../db/database';
import { type Candidate, pagesLike, textsLike } from '../repositories/origins';
import { only, type Tasks } from '../worker/tasks';

const comparedAtMost = 20;
/** Quotation marks around words are none of them. */
const marksAround = /^[\s"'“”„«»‘’]+|[\s"'“”„«»‘’]+$/g;
/** UTF-16 units that are shown before and behind the words. */
const around = 80;

/**
 * Articles, quotes, archive posts, snippets and kept pages that hold words, exactly or nearly as a page is compared with a
 * quote; those that hold them exactly first. `except` is the article in which they were selected.
 */
export async function findOrigins(
  db: Database,
  tasks: Tasks,
  { words, except }: { words: string; except: string | null },
): Promise<Origin[]> {
  const bare = words.replace(marksAround, '');
  const candidates = [
    ...(await textsLike(db, bare, comparedAtMost)),
    ...(await pagesLike(db, bare, comparedAtMost)),
  ];
  const found: Origin[] = [];
  for (const candidate of candidates) {
    if (candidate.id === except) continue;
    const { kind, id, title, text } = candidate;
    const place = await only(tasks.findWords({ name: title, text, words: bare }));
    if (place.state === 'no') continue;
    found.push({ kind, id, title, snippet: shown(candidate, place), isExact: place.state === 'yes' });
  }
  return found.sort((a, b) => Number(b.isExact) - Number(a.isExact));
}

function shown({ text }: Candidate, { start, end }: Exclude<Verbatim, { state: 'no' }>): string {
  const before = text.slice(Math.max(0, start - around), start);
  const behind = text.slice(end, end + around);
  return `${start > around ? '… ' : ''}${before}\u0002${text.slice(start, end)}\u0003${behind}${end + around < text.length ? ' …' : ''}`;
}
