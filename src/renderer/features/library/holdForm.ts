import { hashKey } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { verbatim } from '../../../core/messages/catalog';
import { StetError } from '../../../core/model/errors';
import { registerHolder } from '../../shell/flush';
import { t } from './messages';

/**
 * Whether the fields of a form differ from those it opened with. While they do, who leaves the workspace is asked
 * first, because only the button of the form saves them.
 */
export function useHeldForm(title: string, fields: unknown): boolean {
  const [opened] = useState(() => hashKey([fields]));
  const isFilled = hashKey([fields]) !== opened;
  useEffect(() => {
    if (!isFilled) return;
    const reason = t('form.unsaved', { title });
    const refuse = () => Promise.reject(new StetError('conflict', verbatim(reason)));
    return registerHolder({ isUnsaved: () => true, trouble: () => reason, store: refuse, rescue: refuse });
  }, [isFilled, title]);
  return isFilled;
}
