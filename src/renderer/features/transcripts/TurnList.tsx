import { IconQuote } from '@tabler/icons-react';
import { type RefObject, useEffect } from 'react';
import type { Turn, Voices } from '../../../core/model/transcript';
import { writeTime } from '../../../core/transcripts/time';
import { useCall } from '../../api/query';
import { IconButton } from '../../ui/IconButton';
import { t } from './messages';
import styles from './TurnList.module.css';

interface Props {
  list: RefObject<HTMLOListElement | null>;
  turns: readonly Turn[];
  voices: Voices;
  /** The turn that is highlighted, and scrolled to when the list appears. */
  pointed: number | null;
  /** Null where nothing can be played. */
  onPlay: ((time: number) => void) | null;
  onCapture: (turn: number) => void;
}

/** What was said, turn by turn. */
export function TurnList({ list, turns, voices, pointed, onPlay, onCapture }: Props) {
  const speakers = useCall('speakers.getMany', { ids: [...new Set(Object.values(voices))] }).data ?? [];
  const rows = turns.map((turn, index) => ({ ...turn, index }));
  useEffect(() => {
    if (pointed !== null) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
  }, [pointed, list]);
  const nameOf = (voice: string): string => {
    const name = speakers.find(({ id }) => id === voices[voice])?.name;
    if (voice === '') return t('noVoice');
    return name === undefined || name === voice ? voice : t('voice', { voice, speaker: name });
  };
  return (
    <ol ref={list} tabIndex={-1} className={styles.turns} aria-label={t('turns')}>
      {rows.map(({ start, speaker, text, index }) => (
        <li
          key={index}
          className={styles.turn}
          data-turn={index}
          aria-current={index === pointed || undefined}
        >
          <div className={styles.head}>
            {onPlay ? (
              <button type="button" className={styles.time} onClick={() => onPlay(start)}>
                {writeTime(start)}
              </button>
            ) : (
              <span className={styles.time}>{writeTime(start)}</span>
            )}
            <span className={styles.voice}>{nameOf(speaker)}</span>
            <IconButton
              label={t('quoteTurn', { time: writeTime(start) })}
              icon={IconQuote}
              onPress={() => onCapture(index)}
            />
          </div>
          <p data-words>{text}</p>
        </li>
      ))}
    </ol>
  );
}
