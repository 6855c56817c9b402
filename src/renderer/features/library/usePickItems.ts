import { sourceShort } from '../../../core/citations/reference';
import { useCall } from '../../api/query';
import type { Pickable } from '../../shell/recordDialogs';
import { headlineOf, statusName } from '../../ui/terms';
import { when } from '../../ui/when';

interface PickItem {
  id: string;
  label: string;
  detail: string;
}

interface PickItems {
  items: PickItem[];
  /** The items are still those of an earlier text. */
  isLoading: boolean;
}

const offered = 40;

/** Records of one kind that match the text, each as one line. */
export function usePickItems(what: Pickable, text: string): PickItems {
  const input = { text, limit: offered };
  const articles = useCall('articles.list', input, { enabled: what === 'articles', keepPrevious: true });
  const quotes = useCall('quotes.list', input, { enabled: what === 'quotes', keepPrevious: true });
  const sources = useCall('sources.list', input, { enabled: what === 'sources', keepPrevious: true });
  const snippets = useCall('snippets.list', input, { enabled: what === 'snippets', keepPrevious: true });
  type Asked = typeof articles | typeof quotes | typeof sources | typeof snippets;
  const isLoading = ({ isPlaceholderData, isFetching }: Asked) => isPlaceholderData || isFetching;
  switch (what) {
    case 'articles':
      return {
        items: headlinesFirst(
          (articles.data?.items ?? []).map((article) => ({
            id: article.id,
            label: headlineOf(article),
            detail: [statusName(article.status), when(article.updatedAt)].join(' · '),
          })),
          text,
        ),
        isLoading: isLoading(articles),
      };
    case 'quotes':
      return {
        items: (quotes.data?.items ?? []).map((quote) => ({
          id: quote.id,
          label: quote.text,
          detail: quote.speaker?.name ?? '',
        })),
        isLoading: isLoading(quotes),
      };
    case 'sources':
      return {
        items: (sources.data?.items ?? []).map(({ id, csl }) => ({
          id,
          label: sourceShort(csl),
          detail: csl.title ?? '',
        })),
        isLoading: isLoading(sources),
      };
    case 'snippets':
      return {
        items: (snippets.data?.items ?? []).map(({ id, name, markdown }) => ({
          id,
          label: name,
          detail: markdown.slice(0, 80),
        })),
        isLoading: isLoading(snippets),
      };
  }
}

/** Articles are found by their text too, but a user who types has a headline in mind. */
function headlinesFirst(items: PickItem[], text: string): PickItem[] {
  const wanted = text.trim().toLowerCase();
  const isMeant = ({ label }: PickItem) => label.toLowerCase().includes(wanted);
  return [...items.filter(isMeant), ...items.filter((item) => !isMeant(item))];
}
