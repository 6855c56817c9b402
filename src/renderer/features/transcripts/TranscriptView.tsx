import { useEffect, useRef, useState } from 'react';
import type { Quote } from '../../../core/model/quote';
import { type Passage, passageOf, type TurnPlace, turnAt } from '../../../core/transcripts/passage';
import { useCall } from '../../api/query';
import { perform } from '../../shell/perform';
import { useReadOnly } from '../../shell/readOnly';
import { Button } from '../../ui/Button';
import { FormError } from '../../ui/FieldParts';
import { focusAfterDialog } from '../../ui/focusAfterDialog';
import { capturePassage } from './capture';
import { t } from './messages';
import { Player } from './Player';
import { stateOf } from './SourceTranscript';
import { selectedPlaces } from './selectedPlaces';
import styles from './TranscriptView.module.css';
import { TurnList } from './TurnList';
import { usePlayer } from './usePlayer';

interface Props {
  sourceId: string;
  /** Milliseconds; the turn at this time is highlighted. */
  at: number | null;
  /** Called with what was made of the words. */
  onQuote?: (quote: Quote | null) => void;
}

/** What was said in a source: words that are selected become a quote with speaker and time. */
export function TranscriptView({ sourceId, at, onQuote }: Props) {
  const info = useCall('transcripts.info', { id: sourceId }).data;
  const { data: transcript, error } = useCall('transcripts.show', { id: sourceId });
  const isReadOnly = useReadOnly();
  const list = useRef<HTMLOListElement>(null);
  const selected = useSelectedPlaces(list);
  const turns = transcript?.turns ?? [];
  const voices = transcript?.voices ?? {};
  const passage = selected && passageOf(turns, selected.from, selected.to);
  const media = useRef<HTMLVideoElement>(null);
  const area = useRef<HTMLDivElement>(null);
  const recording = info?.recording ?? null;
  const playing = usePlayer({
    media,
    area,
    at,
    passageAt: (time) =>
      passage
        ? { start: passage.start, end: turns[turnAt(turns, passage.end)]?.end ?? passage.end }
        : (turns[turnAt(turns, time)] ?? null),
  });
  const capture = (from: Passage | null) => {
    if (!from) return;
    // The button that was pressed can no longer be: the words are no longer selected.
    const make = async () => {
      const quote = await capturePassage(sourceId, from, voices);
      onQuote?.(quote);
    };
    void perform(make).finally(() => focusAfterDialog(() => list.current));
  };
  return (
    <div ref={area} className={styles.transcript}>
      {info && <p className={styles.state}>{stateOf(info, info.fileSha256)}</p>}
      {recording && <Player recording={recording} media={media} playing={playing} />}
      {recording && <p className={styles.state}>{t('keys')}</p>}
      {error && <FormError>{error.message}</FormError>}
      {transcript && (
        <TurnList
          list={list}
          turns={turns}
          voices={voices}
          pointed={at === null ? null : turnAt(turns, at)}
          onPlay={recording && playing.playFrom}
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
