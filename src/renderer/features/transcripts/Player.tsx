import { IconRepeat } from '@tabler/icons-react';
import type { RefObject } from 'react';
import type { Asset } from '../../../core/model/asset';
import { assetUrl } from '../../session/editorServices';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { t } from './messages';
import styles from './Player.module.css';
import { type Playing, speeds } from './usePlayer';

interface Props {
  recording: Asset;
  media: RefObject<HTMLVideoElement | null>;
  playing: Playing;
}

/** The recording of a transcript, with its speed and the repeat of a passage. */
export function Player({ recording, media, playing }: Props) {
  const shared = {
    ref: media,
    src: assetUrl(recording.src) ?? '',
    controls: true,
    preload: 'metadata',
    'aria-label': t('recording.of', { name: recording.name }),
    onLoadedMetadata: playing.onReady,
    onTimeUpdate: playing.onTime,
    onError: playing.onError,
  } as const;
  return (
    <div className={styles.player}>
      {recording.mime.startsWith('video/') ? (
        <video {...shared} className={styles.film} />
      ) : (
        <audio {...shared} className={styles.sound} />
      )}
      <Select
        label={t('speed')}
        hideLabel
        value={String(playing.speed)}
        choices={speeds.map((speed) => ({ id: String(speed), label: t('speed.times', { speed }) }))}
        onChange={(speed) => playing.setSpeed(Number(speed))}
      />
      <Button
        size="small"
        icon={IconRepeat}
        tone={playing.isRepeating ? 'primary' : 'plain'}
        aria-pressed={playing.isRepeating}
        onPress={playing.toggleRepeat}
      >
        {t('repeat')}
      </Button>
      {playing.isBroken && <p className={styles.broken}>{t('recording.broken', { name: recording.name })}</p>}
    </div>
  );
}
