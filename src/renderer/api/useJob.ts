import { useEffect, useRef, useState } from 'react';
import { newId } from '../../core/model/newId';
import type { EventPayload } from '../../ipc/contract';
import { call, onEvent } from './client';

export type Progress = EventPayload<'progress'>;

/** Long work in main: how far it is, and how to stop it. */
export interface Job {
  /** Null until main reports the first time. */
  progress: Progress | null;
  /** Starts a new job and returns the name to send with the request. */
  begin(): string;
  cancel(): void;
}

export function useJob(): Job {
  const name = useRef('');
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(
    () => onEvent('progress', (reported) => reported.job === name.current && setProgress(reported)),
    [],
  );
  return {
    progress,
    begin() {
      name.current = newId();
      setProgress(null);
      return name.current;
    },
    // The job may have ended already.
    cancel: () => void call('jobs.cancel', { job: name.current }).catch(() => {}),
  };
}
