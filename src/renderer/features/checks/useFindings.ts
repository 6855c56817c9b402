import { useCallback, useEffect, useRef, useState } from 'react';
import type { Finding } from '../../../core/model/check';
import { call } from '../../api/client';
import { onStaleAtRest } from '../../api/query';

interface Checked {
  /** Null until the article has been checked. */
  findings: Finding[] | null;
  error: string | null;
}

/** The findings of an article, checked again when it or a record has changed and the user rests. */
export function useFindings(id: string): Checked & { refresh(): Promise<void> } {
  const [checked, setChecked] = useState<Checked>({ findings: null, error: null });
  const asked = useRef(0);
  const refresh = useCallback(async () => {
    asked.current += 1;
    const mine = asked.current;
    const next = await call('checks.of', { id }).then(
      (findings) => ({ findings, error: null }),
      (error: unknown) => ({ findings: null, error: error instanceof Error ? error.message : String(error) }),
    );
    if (mine === asked.current) setChecked(next);
  }, [id]);
  useEffect(() => {
    void refresh();
    const stop = onStaleAtRest(['checks.of'], () => void refresh());
    return () => {
      asked.current += 1;
      stop();
    };
  }, [refresh]);
  return { ...checked, refresh };
}
