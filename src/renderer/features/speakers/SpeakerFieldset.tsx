import { IconX } from '@tabler/icons-react';
import { heldOn } from '../../../core/speakers/roles';
import { useCall } from '../../api/query';
import { ComboBox } from '../../ui/ComboBox';
import { IconButton } from '../../ui/IconButton';
import { TextField } from '../../ui/TextField';
import { noSpeaker, type SpeakerChoice } from './speakerChoice';

interface Props {
  choice: SpeakerChoice;
  /** Known speakers are shown as what they were then. */
  dateSaid: string | null;
  onChange: (choice: SpeakerChoice) => void;
}

const offered = 8;

/** A known speaker, found by name, or a new one with role, affiliation and side. */
export function SpeakerFieldset({ choice, dateSaid, onChange }: Props) {
  const found = useCall(
    'speakers.list',
    { text: choice.name, sort: 'uses', limit: offered },
    { keepPrevious: true },
  ).data;
  const known = useCall(
    'speakers.getMany',
    { ids: choice.id === null ? [] : [choice.id] },
    { enabled: choice.id !== null },
  ).data?.[0];

  if (choice.id !== null) {
    return (
      <div className="whole chosen-record">
        <span className="field-label">Speaker</span>
        <div className="field-box">
          <span>{known ? [known.name, heldOn(known, dateSaid)].filter(Boolean).join(', ') : '…'}</span>
          <IconButton label="Choose another speaker" icon={IconX} onPress={() => onChange(noSpeaker)} />
        </div>
      </div>
    );
  }
  const change = (part: Partial<SpeakerChoice>) => onChange({ ...choice, ...part });
  const isNew = choice.name.trim() !== '';
  return (
    <>
      <div className="whole">
        <ComboBox
          label="Speaker"
          text={choice.name}
          placeholder="A known name, or a new one"
          onText={(name) => change({ name })}
          items={(found?.items ?? []).map((speaker) => ({
            id: speaker.id,
            label: speaker.name,
            detail: [heldOn(speaker, dateSaid), ...speaker.aliases].filter(Boolean).join(' · '),
          }))}
          onPick={({ id }) => onChange({ ...noSpeaker, id })}
        />
      </div>
      {isNew && (
        <>
          <TextField label="Role" value={choice.role} onChange={(role) => change({ role })} />
          <TextField
            label="Affiliation"
            value={choice.affiliation}
            onChange={(affiliation) => change({ affiliation })}
          />
          <div className="whole">
            <TextField label="Side" value={choice.side} onChange={(side) => change({ side })} />
          </div>
        </>
      )}
    </>
  );
}
