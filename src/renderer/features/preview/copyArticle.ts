import type { Input } from '../../../ipc/contract';
import { call } from '../../api/client';
import { perform } from '../../shell/perform';
import { toast } from '../../shell/toast';
import { t } from './messages';

type Copied = Omit<Input<'preview.copy'>, 'id'>;

/** Copies an article as its export has it, or a part of its text. */
export const copyArticle = (id: string, copied: Copied): Promise<unknown> =>
  perform(async () => {
    await call('preview.copy', { id, ...copied });
    toast(copied.part ? t(`copiedPart.${copied.format}`) : t(`copied.${copied.format}`));
  });
