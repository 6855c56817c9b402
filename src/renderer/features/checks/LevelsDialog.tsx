import { useState } from 'react';
import { checkLevels } from '../../../core/model/check';
import { workspaceDefaults } from '../../../core/model/settings';
import { changeSetting } from '../../api/changeSetting';
import { useCall } from '../../api/query';
import { perform } from '../../shell/perform';
import { useReadOnly } from '../../shell/readOnly';
import { Button } from '../../ui/Button';
import { Hint } from '../../ui/FieldParts';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { term } from '../../ui/terms';
import { HeldDialog } from '../library/HeldDialog';
import styles from './checks.module.css';
import { checkName, t } from './messages';

const mostDays = 3650;

/** How heavy each check is in this workspace; every choice is stored at once. */
export function LevelsDialog({ onClose }: { onClose(): void }) {
  const listed = useCall('checks.list', undefined);
  const stored = (useCall('settings.get', undefined).data ?? workspaceDefaults).checks;
  const isReadOnly = useReadOnly();
  const [typed, setTyped] = useState<string | null>(null);
  const set = (change: Partial<typeof stored>) =>
    void perform(() => changeSetting('checks', (checks) => ({ ...checks, ...change })));
  const days = typed ?? String(stored.oldAfterDays);
  const isDays = /^\d+$/.test(days) && Number(days) >= 1 && Number(days) <= mostDays;
  return (
    <HeldDialog
      title={t('levels')}
      // Days that are none are the only words here that are not stored at once.
      fields={isDays ? null : days}
      onClose={onClose}
      actions={(close) => (
        <Button tone="primary" onPress={close}>
          {term('done')}
        </Button>
      )}
    >
      <Hint>{t('levels.detail')}</Hint>
      <div className={styles.days}>
        <TextField
          label={t('levels.days')}
          inputMode="numeric"
          value={days}
          isReadOnly={isReadOnly}
          onChange={(text) => {
            setTyped(text);
            const number = Number(text);
            if (/^\d+$/.test(text) && number >= 1 && number <= mostDays) set({ oldAfterDays: number });
          }}
          {...(isDays ? {} : { error: t('levels.days.wrong', { most: mostDays }) })}
        />
      </div>
      <ul className={styles.table}>
        {(listed.data ?? []).map(({ check, usual }) => (
          <li key={check}>
            <span>{checkName(check)}</span>
            <Select
              label={checkName(check)}
              hideLabel
              isDisabled={isReadOnly}
              value={stored.levels[check] ?? usual}
              choices={checkLevels.map((id) => ({
                id,
                label: id === usual ? t('level.usual', { level: t(`level.${id}`) }) : t(`level.${id}`),
              }))}
              onChange={(level) => {
                const { [check]: _, ...others } = stored.levels;
                set({ levels: level === usual ? others : { ...others, [check]: level } });
              }}
            />
          </li>
        ))}
      </ul>
    </HeldDialog>
  );
}
