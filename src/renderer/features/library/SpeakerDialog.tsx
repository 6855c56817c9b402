import { useState } from 'react';
import type { Speaker, SpeakerFields } from '../../../core/model/library';
import { call } from '../../api/client';
import { TextField } from '../../ui/TextField';
import { FormDialog } from './FormDialog';

interface Props {
  initial: Partial<SpeakerFields> & { id?: string };
  done: (speaker: Speaker | null) => void;
}

export function SpeakerDialog({ initial: { id, ...given }, done }: Props) {
  const [fields, setFields] = useState<SpeakerFields>({
    name: '',
    role: '',
    affiliation: '',
    side: '',
    note: '',
    ...given,
  });
  const change = (part: Partial<SpeakerFields>) => setFields({ ...fields, ...part });
  return (
    <FormDialog
      title={id ? 'Speaker' : 'New speaker'}
      problem={fields.name.trim() === '' ? 'A speaker needs a name.' : undefined}
      save={() => (id ? call('speakers.update', { id, fields }) : call('speakers.create', fields))}
      done={done}
      size="small"
    >
      <div className="whole">
        <TextField label="Name" autoFocus value={fields.name} onChange={(name) => change({ name })} />
      </div>
      <TextField
        label="Role"
        placeholder="harbour master"
        value={fields.role}
        onChange={(role) => change({ role })}
      />
      <TextField
        label="Affiliation"
        value={fields.affiliation}
        onChange={(affiliation) => change({ affiliation })}
      />
      <div className="whole">
        <TextField
          label="Side"
          hint="A label of your own, to balance who speaks."
          value={fields.side}
          onChange={(side) => change({ side })}
        />
      </div>
      <div className="whole">
        <TextField label="Note" rows={2} value={fields.note} onChange={(note) => change({ note })} />
      </div>
    </FormDialog>
  );
}
