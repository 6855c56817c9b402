import type { SuggestionFilter } from '../../core/model/suggestion';
import type { RelatablePost } from '../../core/related/post';
import { type Suggested, suggestFor } from '../../core/related/reasons';
import { type RelatedIndex, RelatedIndexBuilder } from '../../core/related/relatedIndex';
import { Database } from '../db/database';
import { now } from '../db/rows';
import { openForReading } from '../openForReading';
import { readChanges } from '../repositories/changes';
import { findRelatable, listRelatable } from '../repositories/relatable';

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

/** The index of one database, kept for the next question. */
interface Held {
  file: string;
  counter: number;
  index: RelatedIndex;
  builtAt: number;
  /** Milliseconds. */
  cost: number;
}

let held: Held | null = null;
let forgetting: NodeJS.Timeout | undefined;

const keptFor = 10 * 60_000;
/** An index that cost more than this, in milliseconds, is not built anew after each change. */
const cheap = 500;
/** Then at most a tenth of the time is spent on building. */
const rest = 10;

/** Answers from an index of all posts, which may lag behind when there are many; what asks is read as it is now. */
export async function* relatedTo({ file, readOnly, ids, limit, filter }: Asked): AsyncGenerator<RelatedTo> {
  const db = readOnly ? await openForReading(file) : await Database.open(file, { readOnly: true });
  try {
    const index = await indexOf(db, file);
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

async function indexOf(db: Database, file: string): Promise<RelatedIndex> {
  clearTimeout(forgetting);
  forgetting = setTimeout(() => {
    held = null;
  }, keptFor);
  forgetting.unref();
  const { counter } = await readChanges(db);
  if (held?.file === file && (held.counter === counter || isRecent(held))) return held.index;
  const start = performance.now();
  const builder = new RelatedIndexBuilder();
  for await (const posts of listRelatable(db)) for (const post of posts) builder.add(post);
  const index = builder.build();
  const builtAt = performance.now();
  held = { file, counter, index, builtAt, cost: builtAt - start };
  return index;
}

const isRecent = ({ cost, builtAt }: Held): boolean =>
  cost > cheap && performance.now() - builtAt < rest * cost;
