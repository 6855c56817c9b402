import type { Speaker } from '../../../core/model/speaker';
import { heldOn } from '../../../core/speakers/roles';
import { Checkbox } from '../../ui/Checkbox';
import { Hint } from '../../ui/FieldParts';
import { t } from './messages';
import type { SpeakerChoice } from './speakerChoice';

interface Props {
  known: Speaker;
  choice: SpeakerChoice;
  dateSaid: string | null;
  onChange(choice: SpeakerChoice): void;
}

/** A role that was pasted with the name of a speaker on record: it can be kept, where the record does not have it. */
export function PastedRole({ known, choice, dateSaid, onChange }: Props) {
  const { role, keepsRole } = choice;
  if (heldOn(known, dateSaid).toLowerCase().includes(role.toLowerCase())) return null;
  if (known.role !== '' && !dateSaid) return <Hint>{t('pastedRole.noDay', { role })}</Hint>;
  const { name } = known;
  return (
    <Checkbox isSelected={keepsRole} onChange={(keeps) => onChange({ ...choice, keepsRole: keeps })}>
      {known.role === '' || !dateSaid
        ? t('pastedRole.own', { role, name })
        : t('pastedRole.onDay', { role, name, date: dateSaid })}
    </Checkbox>
  );
}
