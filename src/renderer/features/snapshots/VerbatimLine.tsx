import { useEffect, useState } from 'react';
import { useCall } from '../../api/query';
import { Button } from '../../ui/Button';
import { FormError } from '../../ui/FieldParts';
import { term } from '../../ui/terms';
import { t } from './messages';
import { showPage } from './shownPage';
import { Verbatim } from './Verbatim';

interface Props {
  sourceId: string;
  /** The record's words. */
  quoted: string;
}

/** Whether the words of a quote are in the saved page of its source; empty if no page is saved. */
export function VerbatimLine({ sourceId, quoted }: Props) {
  const asked = useSettled(quoted.trim());
  const { data, error } = useCall(
    'snapshots.verbatim',
    { id: sourceId, words: asked },
    { enabled: asked !== '', keepPrevious: true },
  );
  if (error) return <FormError>{error.message}</FormError>;
  if (!data || asked === '') return null;
  return (
    <Verbatim
      verbatim={data}
      action={
        <Button size="small" aria-label={t('verbatim.show')} onPress={() => showPage(sourceId, asked)}>
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
