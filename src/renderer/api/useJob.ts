import { useEffect, useState } from 'react';
import { newId } from '../../core/model/primitives';
import type { EventPayload } from '../../ipc/contract';
import { call, onEvent } from './client';

type Progress = EventPayload<'progress'>;

/** Long work in main: its name, how far it is, and how to stop it. */
export interface Job {
  name: string;
  progress: Progress | null;
  cancel(): void;
}

export function useJob(): Job {
  const [name] = useState(newId);
  const [progress, setProgress] = useState<Progress | null>(null);
  useEffect(() => onEvent('progress', (told) => told.job === name && setProgress(told)), [name]);
  // It may have ended already.
  return { name, progress, cancel: () => void call('jobs.cancel', { job: name }).catch(() => {}) };
}
