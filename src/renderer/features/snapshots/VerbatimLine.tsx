import { useEffect, useState } from 'react';
import type { Output } from '../../../ipc/contract';
import { useCall } from '../../api/query';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { DiffWords } from '../../ui/WordDiff';
import { showPage } from './shownPage';
import './snapshots.css';

type Verbatim = NonNullable<Output<'snapshots.verbatim'>>;

const words = {
  yes: { tone: 'ok', word: 'yes' },
  near: { tone: 'warn', word: 'near' },
  no: { tone: 'bad', word: 'no' },
} as const;

interface Props {
  sourceId: string;
  /** The record's words. */
  quoted: string;
}

/** Whether a quote's words stand in the page kept with its source; nothing where none is kept. */
export function VerbatimLine({ sourceId, quoted }: Props) {
  const asked = useSettled(quoted.trim());
  const { data, error } = useCall(
    'snapshots.verbatim',
    { id: sourceId, words: asked },
    { enabled: asked !== '', keepPrevious: true },
  );
  if (error) return <p className="field-error">{error.message}</p>;
  if (!data || asked === '') return null;
  return (
    <div className="verbatim">
      <div className="verbatim-line">
        <VerbatimState verbatim={data} />
        <Button size="small" aria-label="Show in the page" onPress={() => showPage(sourceId, asked)}>
          Show
        </Button>
      </div>
      {data.state === 'near' && <DiffWords parts={data.diff} />}
    </div>
  );
}

const settledAfter = 250;

/** The words once nobody types any more: a long page is not searched at every key. */
function useSettled(words: string): string {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), settledAfter);
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
}

export function VerbatimState({ verbatim: { state } }: { verbatim: Verbatim }) {
  const { tone, word } = words[state];
  return (
    <span>
      Verbatim in snapshot: <Badge tone={tone}>{word}</Badge>
    </span>
  );
}
