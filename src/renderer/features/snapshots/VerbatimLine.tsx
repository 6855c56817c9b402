import { useEffect, useState } from 'react';
import type { Output } from '../../../ipc/contract';
import { useCall } from '../../api/query';
import { Button } from '../../ui/Button';
import { FormError } from '../../ui/FieldParts';
import { term } from '../../ui/terms';
import { SpokenLine } from '../transcripts/SpokenLine';
import { t } from './messages';
import { showPage } from './shownPage';
import { Verbatim } from './Verbatim';

type Found = NonNullable<Output<'snapshots.verbatim'>>;

interface Props {
  sourceId: string;
  /** The record's words. */
  quoted: string;
}

/** Whether the words of a quote are in the saved page and the transcript of its source; empty if it has neither. */
export function VerbatimLine({ sourceId, quoted }: Props) {
  const asked = useSettled(quoted.trim());
  const { data, error } = useCall(
    'snapshots.verbatim',
    { id: sourceId, words: asked },
    { enabled: asked !== '', keepPrevious: true },
  );
  if (error) return <FormError>{error.message}</FormError>;
  return (
    <>
      {data && asked !== '' && <Page verbatim={data} sourceId={sourceId} words={asked} />}
      <SpokenLine sourceId={sourceId} quoted={asked} />
    </>
  );
}

function Page({ verbatim, sourceId, words }: { verbatim: Found; sourceId: string; words: string }) {
  return (
    <Verbatim
      verbatim={verbatim}
      action={
        <Button size="small" aria-label={t('verbatim.show')} onPress={() => showPage(sourceId, words)}>
          {term('show')}
        </Button>
      }
    />
  );
}

const settledAfter = 250;

/** The words after a pause in typing, so that a long page is not searched at every key. */
function useSettled(words: string): string {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), settledAfter);
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
}
