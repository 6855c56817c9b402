import { useCall } from '../../api/query';
import { t } from './messages';

/** The channel's limit; of more articles, the first are told of. */
const most = 100;

/** Comments and suggestions that wait in the articles: told before an export, which has neither. */
export function ExportPending({ ids }: { ids: readonly string[] }) {
  const pending = useCall('comments.pending', { articleIds: ids.slice(0, most) }).data;
  if (!pending || (pending.threads === 0 && pending.suggestions === 0)) return null;
  return <p role="status">{t('pending', pending)}</p>;
}
