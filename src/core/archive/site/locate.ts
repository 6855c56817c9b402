import { placeAt, type SitePlace, type SiteRules } from './rules';

/** The parts of a post's path from the root of its place. */
export interface Located {
  place: SitePlace;
  /** Without the folder that a post has for itself. */
  folders: string[];
  /** Without its ending and its date; a page called index has the name of its folder. */
  name: string;
  /** The date in its name: `2020-03-05`. */
  day: string;
  /** A page that lists those below it. */
  isList: boolean;
}

const dated = /^(\d{4}-\d{1,2}-\d{1,2})[-_](?=.)/;

export function locate(path: string, rules: Pick<SiteRules, 'places' | 'root'>): Located {
  const place = placeAt(path, rules);
  const folders = (path.startsWith(place.folder) ? path.slice(place.folder.length) : path).split('/');
  const file = (folders.pop() ?? '').replace(/\.[a-z\d]+$/i, '');
  const bare = place.suffix === '' ? file : file.slice(0, -place.suffix.length);
  const isIndex = /^_?index$/i.test(bare);
  const full = isIndex ? (folders.at(-1) ?? '') : bare;
  return {
    place,
    folders: isIndex ? folders.slice(0, -1) : folders,
    name: full.replace(dated, ''),
    day: dated.exec(full)?.[1] ?? '',
    isList: /^_index$/i.test(bare),
  };
}
