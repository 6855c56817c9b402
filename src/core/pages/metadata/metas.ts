import type { Root } from 'hast';
import { metasOf } from '../../html/page';
import { plainWords } from './words';

/** The `meta` elements of a page by name in lower case. */
export interface Metas {
  first(...names: string[]): string;
  all(name: string): string[];
}

export function readMetas(root: Root): Metas {
  const metas = metasOf(root);
  const all = (name: string) =>
    (metas.get(name) ?? [])
      .slice(0, 200)
      .map(plainWords)
      .filter((words) => words !== '');
  return { all, first: (...names) => names.flatMap(all)[0] ?? '' };
}
