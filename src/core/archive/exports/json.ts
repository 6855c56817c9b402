import { JSONParser } from '@streamparser/json';
import { t } from '../messages';
import type { Piece } from './source';

interface ListPart {
  entries: { list: string; value: unknown }[];
  share: number;
  /** Where the file breaks; nothing follows. */
  faults: string[];
}

/**
 * The entries of some lists of Ghost's export, `{"db": [{"data": {"posts": […]}}]}` or without `db`, as they come; nothing
 * else of it is kept.
 */
export async function* readLists(pieces: AsyncIterable<Piece>, lists: string[]): AsyncGenerator<ListPart> {
  const paths = lists.flatMap((name) => [`$.db.*.data.${name}.*`, `$.data.${name}.*`]);
  const parser = new JSONParser({ paths, keepStack: false });
  let entries: ListPart['entries'] = [];
  parser.onValue = ({ value, stack }) => {
    entries.push({ list: String(stack.at(-1)?.key ?? ''), value });
  };
  for await (const { text, share } of pieces) {
    const fault = attempt(() => parser.write(text));
    yield { entries, share, faults: fault };
    entries = [];
    if (fault.length > 0 || parser.isEnded) return;
  }
  const faults = attempt(() => parser.end());
  if (faults.length > 0) yield { entries, share: 1, faults };
}

/** The fault with its place, from the package's words; none if there is none. */
function attempt(write: () => void): string[] {
  try {
    write();
    return [];
  } catch (error) {
    const at = /position "?(\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    return [at === undefined ? t('cutJson') : t('brokenJson', { at: Number(at) + 1 })];
  }
}
