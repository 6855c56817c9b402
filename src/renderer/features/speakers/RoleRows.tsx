import { IconPlus, IconX } from '@tabler/icons-react';
import type { DatedRole } from '../../../core/model/speaker';
import { Button } from '../../ui/Button';
import { DatePartField } from '../../ui/DatePartField';
import { IconButton } from '../../ui/IconButton';
import { TextField } from '../../ui/TextField';
import './roleRows.css';

interface Props {
  roles: DatedRole[];
  onChange: (roles: DatedRole[]) => void;
}

const none: DatedRole = { role: '', affiliation: '', from: '', to: '' };

/** What a speaker was, and when: a quotation shows what they were on the day they said it. */
export function RoleRows({ roles, onChange }: Props) {
  return (
    <fieldset className="whole role-rows">
      <legend className="field-label">Roles with dates</legend>
      {roles.map((row, place) => {
        const change = (part: Partial<DatedRole>) => onChange(roles.with(place, { ...row, ...part }));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity but its place
          <fieldset key={place} className="role-row" aria-label={`Role ${place + 1}`}>
            <TextField
              label="Role"
              autoFocus={row === none}
              value={row.role}
              onChange={(role) => change({ role })}
            />
            <TextField
              label="Affiliation"
              value={row.affiliation}
              onChange={(affiliation) => change({ affiliation })}
            />
            <DatePartField label="From" value={row.from} onChange={(from) => change({ from })} />
            <DatePartField label="To" value={row.to} onChange={(to) => change({ to })} />
            <IconButton
              label={`Remove role ${place + 1}`}
              icon={IconX}
              onPress={() => onChange(roles.toSpliced(place, 1))}
            />
          </fieldset>
        );
      })}
      <div>
        <Button size="small" icon={IconPlus} onPress={() => onChange([...roles, none])}>
          Add a role
        </Button>
        <p className="field-hint">
          A quotation shows the role held on the day it was said, and the role above where none is known for
          that day.
        </p>
      </div>
    </fieldset>
  );
}
