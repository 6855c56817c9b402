import { useState } from 'react';
import { namedSpeaker, type Speaker, type SpeakerFields } from '../../../core/model/speaker';
import { endsBeforeItBegins, roleLine } from '../../../core/speakers/roles';
import { call } from '../../api/client';
import { isPartialDate } from '../../ui/DatePartField';
import form from '../../ui/Form.module.css';
import { TextField } from '../../ui/TextField';
import { term } from '../../ui/terms';
import { FormDialog } from '../library/FormDialog';
import { t } from './messages';
import { RoleRows } from './RoleRows';

interface Props {
  initial: Partial<SpeakerFields> & { id?: string };
  done: (speaker: Speaker | null) => void;
}

export function SpeakerDialog({ initial: { id, ...given }, done }: Props) {
  const [fields, setFields] = useState<SpeakerFields>({ ...namedSpeaker(''), ...given });
  const [names, setNames] = useState(fields.aliases.join('\n'));
  const change = (part: Partial<SpeakerFields>) => setFields({ ...fields, ...part });
  const whole: SpeakerFields = {
    ...fields,
    aliases: names
      .split('\n')
      .map((name) => name.trim())
      .filter(Boolean),
    roles: fields.roles.filter(({ role, affiliation }) => role || affiliation),
  };
  return (
    <FormDialog
      title={id ? term('speaker') : t('new')}
      fields={{ fields, names }}
      problem={problemOf(whole)}
      save={() => (id ? call('speakers.update', { id, fields: whole }) : call('speakers.create', whole))}
      done={done}
    >
      <TextField label={t('name')} autoFocus value={fields.name} onChange={(name) => change({ name })} />
      <TextField
        label={t('side')}
        placeholder={t('side.hint')}
        value={fields.side}
        onChange={(side) => change({ side })}
      />
      <TextField
        label={t('role')}
        placeholder={t('role.example')}
        value={fields.role}
        onChange={(role) => change({ role })}
      />
      <TextField
        label={t('affiliation')}
        value={fields.affiliation}
        onChange={(affiliation) => change({ affiliation })}
      />
      <RoleRows roles={fields.roles} onChange={(roles) => change({ roles })} />
      <div className={form.whole}>
        <TextField label={t('aliases')} hint={t('aliases.hint')} rows={2} value={names} onChange={setNames} />
      </div>
      <div className={form.whole}>
        <TextField label={term('note')} rows={2} value={fields.note} onChange={(note) => change({ note })} />
      </div>
    </FormDialog>
  );
}

function problemOf({ name, roles }: SpeakerFields): string | undefined {
  if (name.trim() === '') return t('name.missing');
  if (roles.some(({ from, to }) => !isPartialDate(from) || !isPartialDate(to))) return term('dateUnreadable');
  const wrong = roles.find(endsBeforeItBegins);
  return wrong && t('roles.ended', { role: roleLine(wrong) });
}
