import { IconPlayerStop, IconWorldSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { textOf } from '../../../core/citations/csl';
import { StetError } from '../../../core/model/errors';
import type { CslItem } from '../../../core/model/source';
import { call } from '../../api/client';
import { useJob } from '../../api/useJob';
import { Button } from '../../ui/Button';

interface Props {
  /** What has the DOI or the address to ask about. */
  csl: CslItem;
  /** Takes what was found; answers how many fields it filled. */
  fill: (found: CslItem) => number;
}

/** Asks the web about a source, where the user wants that; the form stays usable, and the answer fills what is empty. */
export function FillFromWeb({ csl, fill }: Props) {
  const { name, cancel } = useJob();
  const [asking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<{ text: string; isBad: boolean } | null>(null);
  // What was typed while it was being looked up stays.
  const latest = useRef(fill);
  latest.current = fill;
  // biome-ignore lint/correctness/useExhaustiveDependencies: at the end only
  useEffect(() => cancel, []);
  const address = textOf(csl, 'DOI') || textOf(csl, 'URL');

  const look = async () => {
    setAsking(true);
    setOutcome(null);
    try {
      const found = await call('sources.fetchMetadata', { job: name, address });
      if (found) setOutcome({ text: filledWords(latest.current(found)), isBad: false });
    } catch (error) {
      if (!(error instanceof StetError) || error.code !== 'cancelled')
        setOutcome({ text: String(error instanceof Error ? error.message : error), isBad: true });
    } finally {
      setAsking(false);
    }
  };

  return (
    <div className="fill-from-web">
      <Button
        size="small"
        icon={asking ? IconPlayerStop : IconWorldSearch}
        isDisabled={address === ''}
        onPress={() => (asking ? cancel() : void look())}
      >
        {asking ? 'Stop looking it up' : 'Fill from the web'}
      </Button>
      <span role="status" className={outcome?.isBad ? 'field-error' : 'field-hint'}>
        {asking ? 'Looking it up…' : (outcome?.text ?? (address === '' ? 'Needs an address or a DOI.' : ''))}
      </span>
    </div>
  );
}

const filledWords = (fields: number): string =>
  fields === 0
    ? 'It says nothing that is not here.'
    : `Filled in ${fields} ${fields === 1 ? 'field' : 'fields'}.`;
