import { useEffect, useState } from 'react';
import { verbatim } from '../../../core/messages/catalog';
import { StetError } from '../../../core/model/errors';
import { registerHolder } from '../../shell/flush';
import { t } from './messages';

/**
 * Holds the words of a form that are saved only by its button: who leaves the workspace is asked first. Returns what
 * the form calls once something was typed.
 */
export function useHeldForm(title: string): () => void {
  const [isFilled, setFilled] = useState(false);
  useEffect(() => {
    if (!isFilled) return;
    const reason = t('form.unsaved', { title });
    const refuse = () => Promise.reject(new StetError('conflict', verbatim(reason)));
    return registerHolder({ isUnsaved: () => true, trouble: () => reason, store: refuse, rescue: refuse });
  }, [isFilled, title]);
  return () => setFilled(true);
}
