import { IconPlayerStop, IconWorldSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { textOf } from '../../../core/citations/csl';
import type { CslItem } from '../../../core/model/source';
import { call } from '../../api/client';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';

interface Props {
  /** What has the DOI or the address to ask about. */
  csl: CslItem;
  /** Takes what was found; answers how many fields it filled. */
  fill: (found: CslItem) => number;
}

/** Asks the web about a source, where the user wants that; the form stays usable, and the answer fills what is empty. */
export function FillFromWeb({ csl, fill }: Props) {
  const [filled, setFilled] = useState<number | null>(null);
  // What was typed while it was being looked up stays.
  const latest = useRef(fill);
  latest.current = fill;
  const address = textOf(csl, 'DOI') || textOf(csl, 'URL');
  const { run, isRunning, cancel, error } = useAction(
    async (asked: string, job) => {
      setFilled(null);
      const found = await call('sources.fetchMetadata', { job, address: asked });
      if (found) setFilled(latest.current(found));
    },
    { isToasted: () => false },
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: at the end only
  useEffect(() => cancel, []);
  const hint = filled === null ? (address === '' ? 'Needs an address or a DOI.' : '') : filledWords(filled);

  return (
    <div className="fill-from-web">
      <Button
        size="small"
        icon={isRunning ? IconPlayerStop : IconWorldSearch}
        isDisabled={address === ''}
        onPress={() => (isRunning ? cancel() : run(address))}
      >
        {isRunning ? 'Stop looking it up' : 'Fill from the web'}
      </Button>
      <span role="status" className={error ? 'field-error' : 'field-hint'}>
        {isRunning ? 'Looking it up…' : (error?.message ?? hint)}
      </span>
    </div>
  );
}

const filledWords = (fields: number): string =>
  fields === 0
    ? 'It says nothing that is not here.'
    : `Filled in ${fields} ${fields === 1 ? 'field' : 'fields'}.`;
