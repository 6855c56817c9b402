import { useState } from 'react';
import { type CommandId, commandTitle, defaultKey } from '../../../ipc/commands';
import { withKey } from '../../../ipc/keys';
import { announce } from '../../shell/announce';
import { keyLabel } from '../../shell/keyLabel';
import { changeKeys, useChosenKeys, useKeys } from '../../shell/preferences';
import { Button } from '../../ui/Button';
import styles from './CommandKey.module.css';
import { type Clash, useClash } from './clash';
import { t } from './messages';
import { useKeyPress } from './useKeyPress';

type State = { step: 'shown' | 'waiting' | 'refused' } | { step: 'clash'; key: string; clash: Clash };

/** The key of a command: changed by pressing another, taken away, or set back to the usual one. */
export function CommandKey({ id }: { id: CommandId }) {
  const key = useKeys()[id];
  const chosen = useChosenKeys();
  const clashOf = useClash();
  const [state, setState] = useState<State>({ step: 'shown' });
  const name = commandTitle(id).replace('…', '');
  const isWaiting = state.step === 'waiting' || state.step === 'refused';

  const take = (next: string | null) => {
    setState({ step: 'shown' });
    void changeKeys((chosen) => withKey(chosen, id, next));
    announce(next === null ? t('key.gone', { name }) : t('key.is', { name, key: keyLabel(next) }));
  };
  /** Asks first when the key does something else already. */
  const propose = (next: string | null) => {
    const clash = next === null ? null : clashOf(id, next);
    if (next === null || clash === null) take(next);
    else setState({ step: 'clash', key: next, clash });
  };
  const press = (next: string | null) => (next === null ? setState({ step: 'refused' }) : propose(next));
  const stop = () => isWaiting && setState({ step: 'shown' });
  useKeyPress(isWaiting, press, stop);

  const shown = key === null ? t('key.none') : keyLabel(key);
  return (
    <div className={styles.command}>
      <div className={styles.buttons}>
        <Button
          size="small"
          aria-label={isWaiting ? t('key.press.named', { name }) : t('key.change', { name, key: shown })}
          onPress={() => setState({ step: 'waiting' })}
          onBlur={stop}
        >
          {isWaiting ? t('key.press') : shown}
        </Button>
        {key !== null && (
          <Button
            size="small"
            tone="quiet"
            aria-label={t('key.remove.named', { name })}
            onPress={() => take(null)}
          >
            {t('key.remove')}
          </Button>
        )}
        {id in chosen && (
          <Button
            size="small"
            tone="quiet"
            aria-label={t('key.reset.named', { name })}
            onPress={() => propose(defaultKey(id))}
          >
            {t('key.reset')}
          </Button>
        )}
      </div>
      <div role="status" className={styles.trouble}>
        {state.step === 'refused' && t('key.refused')}
        {state.step === 'clash' &&
          t(state.clash.id === null ? 'key.fixed' : 'key.clash', {
            key: keyLabel(state.key),
            title: state.clash.title,
          })}
      </div>
      {state.step === 'clash' && (
        <div className={styles.buttons}>
          {state.clash.id !== null && (
            <Button size="small" autoFocus onPress={() => take(state.key)}>
              {t('key.take')}
            </Button>
          )}
          <Button
            size="small"
            autoFocus={state.clash.id === null}
            onPress={() => setState({ step: 'shown' })}
          >
            {t('key.leave')}
          </Button>
        </div>
      )}
    </div>
  );
}
