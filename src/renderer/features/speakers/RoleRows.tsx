import { IconPlus, IconX } from '@tabler/icons-react';
import type { DatedRole } from '../../../core/model/speaker';
import { Button } from '../../ui/Button';
import { DatePartField } from '../../ui/DatePartField';
import field from '../../ui/Field.module.css';
import { Hint } from '../../ui/FieldParts';
import form from '../../ui/Form.module.css';
import { IconButton } from '../../ui/IconButton';
import { TextField } from '../../ui/TextField';
import { t } from './messages';
import styles from './RoleRows.module.css';

interface Props {
  roles: DatedRole[];
  onChange: (roles: DatedRole[]) => void;
}

const none: DatedRole = { role: '', affiliation: '', from: '', to: '' };

/** The roles of a speaker with their dates: a quotation shows the role held on the day it was said. */
export function RoleRows({ roles, onChange }: Props) {
  return (
    <fieldset className={`${form.whole} ${styles.rows}`}>
      <legend className={field.label}>{t('roles')}</legend>
      {roles.map((row, place) => {
        const change = (part: Partial<DatedRole>) => onChange(roles.with(place, { ...row, ...part }));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is identified by its place only
          <fieldset key={place} className={styles.row} aria-label={t('roles.place', { place: place + 1 })}>
            <TextField
              label={t('role')}
              autoFocus={row === none}
              value={row.role}
              onChange={(role) => change({ role })}
            />
            <TextField
              label={t('affiliation')}
              value={row.affiliation}
              onChange={(affiliation) => change({ affiliation })}
            />
            <DatePartField label={t('roles.from')} value={row.from} onChange={(from) => change({ from })} />
            <DatePartField label={t('roles.to')} value={row.to} onChange={(to) => change({ to })} />
            <div className={styles.remove}>
              <IconButton
                label={t('roles.remove', { place: place + 1 })}
                icon={IconX}
                onPress={() => onChange(roles.toSpliced(place, 1))}
              />
            </div>
          </fieldset>
        );
      })}
      <div>
        <Button size="small" icon={IconPlus} onPress={() => onChange([...roles, none])}>
          {t('roles.add')}
        </Button>
        <div className={styles.hint}>
          <Hint>{t('roles.hint')}</Hint>
        </div>
      </div>
    </fieldset>
  );
}
