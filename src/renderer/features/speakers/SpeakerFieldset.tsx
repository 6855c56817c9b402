import { goesBy } from '../../../core/speakers/names';
import { heldOn } from '../../../core/speakers/roles';
import { useCall } from '../../api/query';
import { ComboBox } from '../../ui/ComboBox';
import form from '../../ui/Form.module.css';
import { TextField } from '../../ui/TextField';
import { term } from '../../ui/terms';
import { ChosenRecord } from '../library/ChosenRecord';
import { t } from './messages';
import { PastedRole } from './PastedRole';
import { noSpeaker, type SpeakerChoice } from './speakerChoice';

interface Props {
  choice: SpeakerChoice;
  /** Known speakers are shown with the role they held then. */
  dateSaid: string | null;
  onChange: (choice: SpeakerChoice) => void;
}

const offered = 8;

/** A known speaker, found by name, or a new one with role, affiliation and side. */
export function SpeakerFieldset({ choice, dateSaid, onChange }: Props) {
  const { data: found, isFetching } = useCall(
    'speakers.list',
    { text: choice.name, sort: 'uses', limit: offered },
    { keepPrevious: true },
  );
  const known = useCall(
    'speakers.getMany',
    { ids: choice.id === null ? [] : [choice.id] },
    { enabled: choice.id !== null },
  ).data?.[0];

  if (choice.id !== null) {
    return (
      <div className={form.whole}>
        <ChosenRecord
          label={term('speaker')}
          name={known ? [known.name, heldOn(known, dateSaid)].filter(Boolean).join(', ') : '…'}
          clearLabel={t('choose.other')}
          onClear={() => onChange(noSpeaker)}
        />
        {known && choice.role !== '' && (
          <PastedRole known={known} choice={choice} dateSaid={dateSaid} onChange={onChange} />
        )}
      </div>
    );
  }
  const change = (part: Partial<SpeakerChoice>) => onChange({ ...choice, ...part });
  const name = choice.name.trim();
  const isKnown = found?.items.some((speaker) => goesBy(speaker, name));
  return (
    <>
      <div className={form.whole}>
        <ComboBox
          label={term('speaker')}
          text={choice.name}
          placeholder={t('choose')}
          onText={(typed) => change({ name: typed })}
          items={(found?.items ?? []).map((speaker) => ({
            id: speaker.id,
            label: speaker.name,
            detail: [heldOn(speaker, dateSaid), ...speaker.aliases].filter(Boolean).join(' · '),
          }))}
          isLoading={isFetching}
          onPick={({ id }) => onChange({ ...noSpeaker, id })}
          // The name stays in its field, and role, affiliation and side stand below.
          make={isKnown ? undefined : { label: t('choose.make', { name }), run: () => {} }}
        />
      </div>
      {name !== '' && (
        <>
          <TextField label={t('role')} value={choice.role} onChange={(role) => change({ role })} />
          <TextField
            label={t('affiliation')}
            value={choice.affiliation}
            onChange={(affiliation) => change({ affiliation })}
          />
          <div className={form.whole}>
            <TextField label={t('side')} value={choice.side} onChange={(side) => change({ side })} />
          </div>
        </>
      )}
    </>
  );
}
