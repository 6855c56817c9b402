import { useEffect, useRef, useState } from 'react';
import { type Passage, passageOf, type TurnPlace, turnAt } from '../../../core/transcripts/passage';
import { useCall } from '../../api/query';
import { useRecord } from '../../api/useRecord';
import { perform } from '../../shell/perform';
import { useReadOnly } from '../../shell/readOnly';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FormError } from '../../ui/FieldParts';
import { capturePassage } from './capture';
import { t } from './messages';
import { stateOf } from './SourceTranscript';
import { selectedPlaces } from './selectedPlaces';
import styles from './TranscriptDialog.module.css';
import { TurnList } from './TurnList';

interface Props {
  sourceId: string;
  /** Milliseconds; the turn at this time is highlighted. */
  at: number | null;
  onClose: () => void;
}

/** What was said in a source: words that are selected become a quote with speaker and time. */
export function TranscriptDialog({ sourceId, at, onClose }: Props) {
  const source = useRecord('sources', sourceId);
  const info = useCall('transcripts.info', { id: sourceId }).data;
  const { data: transcript, error } = useCall('transcripts.show', { id: sourceId });
  const isReadOnly = useReadOnly();
  const list = useRef<HTMLOListElement>(null);
  const selected = useSelectedPlaces(list);
  const turns = transcript?.turns ?? [];
  const voices = transcript?.voices ?? {};
  const passage = selected && passageOf(turns, selected.from, selected.to);
  const capture = (from: Passage | null) => {
    if (from) void perform(() => capturePassage(sourceId, from, voices));
  };
  return (
    <Dialog isOpen size="wide" title={source?.csl.title || t('title')} onClose={onClose}>
      <div className={styles.transcript}>
        {info && <p className={styles.state}>{stateOf(info, info.fileSha256)}</p>}
        {error && <FormError>{error.message}</FormError>}
        {transcript && (
          <TurnList
            list={list}
            turns={turns}
            voices={voices}
            pointed={at === null ? null : turnAt(turns, at)}
            onPlay={null}
            onCapture={(turn) =>
              capture(passageOf(turns, { turn, at: 0 }, { turn, at: Number.MAX_SAFE_INTEGER }))
            }
          />
        )}
        <div className={styles.foot}>
          <span className={styles.state} role="status">
            {selected && !passage ? t('capture.across') : t('capture.hint')}
          </span>
          <Button tone="primary" isDisabled={!passage || isReadOnly} onPress={() => capture(passage)}>
            {t('capture')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** The last selection in the turns: a press on a button must not lose it. */
function useSelectedPlaces(list: { current: HTMLElement | null }) {
  const [places, setPlaces] = useState<{ from: TurnPlace; to: TurnPlace } | null>(null);
  useEffect(() => {
    const follow = () => setPlaces(selectedPlaces(list.current));
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, [list]);
  return places;
}
