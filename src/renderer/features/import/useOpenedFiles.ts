import { useEffect, useRef } from 'react';
import { call, onEvent } from '../../api/client';
import { perform } from '../../shell/perform';
import { toast } from '../../shell/toast';

/** Takes the files that the system asks Stet to open, now and from now on. */
export function useOpenedFiles(onFiles: (files: File[]) => void): void {
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const take = () =>
      void perform(async () => {
        const { files, problems } = await call('import.takeOpened', undefined);
        for (const problem of problems) toast(problem, 'bad');
        if (files.length > 0) latest.current(files.map(({ name, bytes }) => new File([bytes], name)));
      });
    take();
    return onEvent('opened', take);
  }, []);
}
