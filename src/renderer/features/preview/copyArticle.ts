import type { Input } from '../../../ipc/contract';
import { call } from '../../api/client';
import { perform } from '../../shell/perform';
import { toast } from '../../shell/toast';
import { t } from './messages';

/** Copies an article as its export has it. */
export const copyArticle = (id: string, format: Input<'preview.copy'>['format']): Promise<unknown> =>
  perform(async () => {
    await call('preview.copy', { id, format });
    toast(t(`copied.${format}`));
  });
