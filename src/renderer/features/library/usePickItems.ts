import { sourceShort } from '../../../core/citations/reference';
import { useCall } from '../../api/query';
import type { Pickable } from '../../shell/recordDialogs';

export interface PickItem {
  id: string;
  label: string;
  detail: string;
}

const offered = 40;

/** Records of one kind that match the text, each as one line. */
export function usePickItems(what: Pickable, text: string): PickItem[] {
  const input = { text, limit: offered };
  const quotes = useCall('quotes.list', input, { enabled: what === 'quotes', keepPrevious: true }).data;
  const sources = useCall('sources.list', input, { enabled: what === 'sources', keepPrevious: true }).data;
  const snippets = useCall('snippets.list', input, { enabled: what === 'snippets', keepPrevious: true }).data;
  switch (what) {
    case 'quotes':
      return (quotes?.items ?? []).map((quote) => ({
        id: quote.id,
        label: quote.text,
        detail: quote.speaker?.name ?? '',
      }));
    case 'sources':
      return (sources?.items ?? []).map(({ id, csl }) => ({
        id,
        label: sourceShort(csl),
        detail: csl.title ?? '',
      }));
    case 'snippets':
      return (snippets?.items ?? []).map(({ id, name, markdown }) => ({
        id,
        label: name,
        detail: markdown.slice(0, 80),
      }));
  }
}
