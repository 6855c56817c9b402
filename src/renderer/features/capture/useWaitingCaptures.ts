import { useEffect, useState } from 'react';
import { call, onEvent } from '../../api/client';

/** How many captures wait for a workspace to be opened. */
export function useWaitingCaptures(): number {
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    const count = () => void call('capture.waiting', undefined).then(setWaiting, () => undefined);
    count();
    return onEvent('capture', count);
  }, []);
  return waiting;
}
