import type { RelatedPost } from '../../../core/model/relatedPost';
import { call } from '../../api/client';
import { perform } from '../../shell/perform';
import { navigate } from '../../shell/route';

/** Shows the article or archive post; a web address is opened in the browser. */
export function openPost({ kind, targetId, url }: RelatedPost): void {
  if (kind === 'article' && targetId !== null) navigate({ view: 'article', id: targetId });
  else if (kind === 'archive' && targetId !== null) navigate({ view: 'archive', id: targetId });
  else void perform(() => call('app.openExternal', { url }));
}
