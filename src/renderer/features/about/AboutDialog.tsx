import { useState } from 'react';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { perform } from '../../shell/perform';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FormError, Hint } from '../../ui/FieldParts';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { term } from '../../ui/terms';
import styles from './AboutDialog.module.css';
import { t } from './messages';

const citeproc = 'https://github.com/Juris-M/citeproc-js';
const own = 'stet';

/** Versions, the attribution that citeproc asks for, and the licence of everything in the app. */
export function AboutDialog({ onClose }: { onClose(): void }) {
  const { data: about, error } = useCall('app.about', undefined);
  const [shown, setShown] = useState(own);
  const works = (about?.components ?? []).map((work) => ({ ...work, id: `${work.name}@${work.version}` }));
  const text = shown === own ? about?.licence : works.find(({ id }) => id === shown)?.text;
  return (
    <Dialog
      isOpen
      title={t('title')}
      onClose={onClose}
      isDismissable
      actions={
        <Button tone="primary" autoFocus onPress={onClose}>
          {term('close')}
        </Button>
      }
    >
      {error && <FormError>{error.message}</FormError>}
      {about && (
        <div className={styles.about}>
          <p className={styles.version}>{t('version', { version: about.version })}</p>
          <p>{t('what')}</p>
          <Hint>
            {t('runtime', { electron: about.electron, chromium: about.chromium, node: about.node })}
          </Hint>
          <div className={styles.credit}>
            <p>{t('citeproc')}</p>
            <Button
              size="small"
              onPress={() => void perform(() => call('app.openExternal', { url: citeproc }))}
            >
              {citeproc.replace('https://', '')}
            </Button>
          </div>
          <Select
            label={t('works')}
            value={shown}
            choices={[
              { id: own, label: t('own') },
              ...works.map(({ id, name, version, licence }) => ({
                id,
                label: t('work', { name, version, licence }),
              })),
            ]}
            onChange={setShown}
          />
          <TextField label={t('text')} hideLabel mono rows={8} isReadOnly value={text ?? ''} />
        </div>
      )}
    </Dialog>
  );
}
