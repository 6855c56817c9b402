import type { TemplateId } from '../../../core/model/template';
import { call } from '../../api/client';
import { perform } from '../../shell/perform';
import { navigate } from '../../shell/route';

/** Makes an article of a template and opens it. */
export const createFrom = (template: TemplateId): Promise<Error | null> =>
  perform(async () => {
    const { id } = await call('articles.create', { template });
    navigate({ view: 'article', id });
  });
