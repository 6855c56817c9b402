import type { ReactNode } from 'react';
import { Button } from '../../../ui/Button';
import panel from '../../../ui/WalkList.module.css';
import { t } from '../messages';
import type { WorkAction } from './keys';

const shown = ['source', 'above', 'speakersLast', 'confirm', 'edit'] as const;

interface Props {
  isDisabled: boolean;
  /** How many quotations are chosen; 0: the action is for the current one. */
  count: number;
  onAct(action: WorkAction): void;
}

/** The actions as buttons, each with its key. */
export function WorkKeys({ isDisabled, count, onAct }: Props) {
  return (
    <div className={panel.keys}>
      {count > 0 && <span>{t('work.chosen', { count })}</span>}
      {shown.map((action) => (
        <Button
          key={action}
          size="small"
          tone={action === 'source' ? 'primary' : 'plain'}
          isDisabled={isDisabled}
          onPress={() => onAct(action)}
        >
          {t.parts<ReactNode>(`work.${action}`, { k: (key) => <kbd key="key">{key}</kbd> })}
        </Button>
      ))}
    </div>
  );
}
