import type { SuggestionFilter } from '../../core/model/suggestion';
import type { RelatablePost } from '../../core/related/post';
import { type Suggested, suggestFor } from '../../core/related/reasons';
import {
  emptyIndex,
  isUnsettled,
  putPost,
  type RelatedIndex,
  removePost,
  settleIndex,
} from '../../core/related/relatedIndex';
import { Database } from '../db/database';
import { now } from '../db/rows';
import { openForReading } from '../openForReading';
import type { Progress } from '../progress';
import { readChanges } from '../repositories/changes';
import { findRelatable, listRelatable, listStamps, withheldSpeakers } from '../repositories/relatable';
import { readStored, store } from './stored';

export interface Asked {
  /** The workspace’s database. */
  file: string;
  /** Whether the workspace is open for reading only: then nothing writes the file, and its folder may allow no log. */
  readOnly: boolean;
  /** Articles or archive posts. */
  ids: string[];
  limit: number;
  filter: SuggestionFilter;
}

export interface RelatedTo {
  id: string;
  suggested: Suggested[];
  /** Of all posts that are related at all. */
  sections: string[];
}

/** The index of one database, kept for the next question, and what was read for it. */
interface Held {
  file: string;
  index: RelatedIndex;
  /** By post, a number that changes when it does. */
  stamps: Map<string, number>;
  /** The workspace’s counter of changes when all was read; null while it is not. */
  counter: number | null;
  readAt: number;
  /** Milliseconds that the last reading took. */
  cost: number;
}

let held: Held | null = null;
let forgetting: NodeJS.Timeout | undefined;

const keptFor = 10 * 60_000;
/** After a reading that took longer than this, in milliseconds, changes wait. */
const cheap = 500;
/** Then at most a tenth of the time is spent on reading. */
const rest = 10;
/** An index that took longer than this is stored. */
const worthStoring = 1_000;

/**
 * Answers from an index of all posts. Before, it reads the posts that have changed, and says how far it is; when it is
 * stopped, what was read is kept. With many posts the index may lag behind; what asks is read as it is now.
 */
export async function* relatedTo({
  file,
  readOnly,
  ids,
  limit,
  filter,
}: Asked): AsyncGenerator<Progress | RelatedTo> {
  const db = readOnly ? await openForReading(file) : await Database.open(file, { readOnly: true });
  try {
    const { index } = yield* upToDate(db, file, readOnly);
    for (const id of ids) {
      const post = await findRelatable(db, id);
      yield { id, ...(post ? suggestFor(index, dated(post), limit, filter) : nothing) };
    }
  } finally {
    await db.close();
  }
}

const nothing = { suggested: [], sections: [] };

/** A draft is of today. */
const dated = (post: RelatablePost): RelatablePost =>
  post.date === '' ? { ...post, date: now().slice(0, 10) } : post;

async function* upToDate(db: Database, file: string, readOnly: boolean): AsyncGenerator<Progress, Held> {
  clearTimeout(forgetting);
  forgetting = setTimeout(() => {
    held = null;
  }, keptFor);
  forgetting.unref();
  if (held?.file !== file)
    held = { file, ...((await readStored(file)) ?? fresh()), counter: null, readAt: 0, cost: 0 };
  const current = held;
  const { counter } = await readChanges(db);
  if (current.counter === counter || isRecent(current)) return current;
  const start = performance.now();
  yield* readChanged(db, current);
  if (isUnsettled(current.index)) settleIndex(current.index);
  Object.assign(current, { counter, readAt: performance.now(), cost: performance.now() - start });
  // Without it the next start takes longer, which is no reason to fail.
  if (!readOnly && current.index.changes === 0 && current.cost > worthStoring)
    await store(file, current).catch(() => undefined);
  return current;
}

const fresh = () => ({ index: emptyIndex(), stamps: new Map<string, number>() });

/** Reads the posts whose stamp is another than the one that is held, and takes out those that are gone. */
async function* readChanged(db: Database, { index, stamps }: Held): AsyncGenerator<Progress> {
  const present = new Map<string, number>();
  const withheld = await withheldSpeakers(db);
  for await (const page of listStamps(db, withheld)) for (const [id, stamp] of page) present.set(id, stamp);
  for (const id of stamps.keys()) {
    if (present.has(id)) continue;
    removePost(index, id);
    stamps.delete(id);
  }
  const changed = Array.from(present.keys()).filter((id) => stamps.get(id) !== present.get(id));
  let done = 0;
  for await (const posts of listRelatable(db, changed, withheld)) {
    for (const post of posts) {
      putPost(index, post);
      stamps.set(post.id, present.get(post.id) ?? 0);
    }
    done += posts.length;
    if (done < changed.length) yield { done, total: changed.length, label: '' };
  }
}

const isRecent = ({ counter, cost, readAt }: Held): boolean =>
  counter !== null && cost > cheap && performance.now() - readAt < rest * cost;
