import {
  IconArchive,
  IconBlockquote,
  IconBooks,
  IconCommand,
  IconFile,
  IconSearch,
  IconTemplate,
  IconUser,
} from '@tabler/icons-react';
import type { Fact } from '../../../core/model/facts';
import type { SearchHit } from '../../../core/model/searchHit';
import { commandIds, commands, commandTitle, isAvailable, menuTitle } from '../../../ipc/commands';
import { useStoppable } from '../../api/query';
import { runCommand } from '../../shell/commands';
import { keyLabel } from '../../shell/keyLabel';
import { matches } from '../../shell/matches';
import { useKeys } from '../../shell/preferences';
import { navigate, type Route } from '../../shell/route';
import { term } from '../../ui/terms';
import { t } from './messages';
import { useSavedSearches } from './savedSearches';

/** A line of the palette: it runs something, or types another search. */
export interface Entry {
  id: string;
  title: string;
  detail: string;
  icon: typeof IconFile;
  snippet?: string;
  /** Available at once; other entries are search results. */
  isAction: boolean;
  run?: () => void;
  types?: string;
}

const icons = {
  article: IconFile,
  quote: IconBlockquote,
  source: IconBooks,
  speaker: IconUser,
  snippet: IconTemplate,
  archive: IconArchive,
};
const views = {
  quote: 'quotes',
  source: 'sources',
  speaker: 'speakers',
  snippet: 'snippets',
  archive: 'archive',
} as const;

const actionsAtMost = 12;

/** `held` says which commands can be offered. */
export function useEntries(text: string, held: ReadonlySet<Fact>): { entries: Entry[]; isFound: boolean } {
  const wanted = text.trim();
  const isSearch = wanted.length > 1;
  const {
    data: hits,
    isPlaceholderData,
    isLoading,
  } = useStoppable('search.query', { query: wanted, limit: 20 }, { enabled: isSearch, keepPrevious: true });
  const isFound = !isPlaceholderData && !isLoading;
  const isNothing = isSearch && isFound && hits?.length === 0;
  const { data: meant } = useStoppable('search.meant', { query: wanted }, { enabled: isNothing });
  const saved = useSavedSearches();
  const keys = useKeys();
  const actions = commandIds
    .filter((id) => isAvailable(id, held) && matches(commandTitle(id), wanted))
    .slice(0, wanted === '' ? undefined : actionsAtMost)
    .map((id): Entry => {
      const key = keys[id];
      return {
        id,
        title: commandTitle(id),
        detail: key === null ? menuTitle(commands[id].menu).replace('&', '') : keyLabel(key),
        icon: IconCommand,
        isAction: true,
        run: () => runCommand(id),
      };
    });
  if (!isSearch) return { entries: [...saved.searches.map(toSearch), ...actions], isFound: true };
  // An action whose name begins with the typed text comes first, and no later result takes its place.
  const isNamed = ({ title }: Entry) => title.toLowerCase().startsWith(wanted.toLowerCase());
  const entries = [
    ...actions.filter(isNamed).sort((a, b) => a.title.length - b.title.length),
    ...(isNothing && meant ? [instead(wanted, meant)] : []),
    ...(hits ?? []).map(toHit),
    ...actions.filter((action) => !isNamed(action)),
    ...(isFound && hits && hits.length > 0 ? [keeping(wanted, saved)] : []),
  ];
  return { entries, isFound };
}

const instead = (wanted: string, meant: string): Entry => ({
  id: 'search meant',
  title: t('meant', { text: wanted, meant }),
  detail: '',
  icon: IconSearch,
  isAction: true,
  types: meant,
});

const toSearch = (search: string): Entry => ({
  id: `saved ${search}`,
  title: search,
  detail: t('saved'),
  icon: IconSearch,
  isAction: true,
  types: search,
});

function keeping(wanted: string, { searches, keep, forget }: ReturnType<typeof useSavedSearches>): Entry {
  const isKept = searches.includes(wanted);
  return {
    id: 'search kept',
    title: isKept ? t('forget') : t('save'),
    detail: t('saved'),
    icon: IconSearch,
    isAction: true,
    run: () => (isKept ? forget(wanted) : keep(wanted)),
  };
}

const toHit = (hit: SearchHit): Entry => ({
  id: `${hit.kind} ${hit.id}`,
  title: hit.title || term('untitled'),
  detail: term(hit.kind),
  snippet: hit.snippet,
  icon: icons[hit.kind],
  isAction: false,
  run: () => navigate(routeOf(hit)),
});

export const routeOf = ({ kind, id }: Pick<SearchHit, 'kind' | 'id'>): Route =>
  kind === 'article' ? { view: 'article', id } : { view: views[kind], id };
