import { type SourceStanding, standings } from '../../../../core/citations/standing';
import { DatePartField } from '../../../ui/DatePartField';
import form from '../../../ui/Form.module.css';
import { Select } from '../../../ui/Select';
import { TextField } from '../../../ui/TextField';
import { t } from '../messages';

interface Props {
  standing: SourceStanding;
  onChange(standing: SourceStanding): void;
}

/** Whether the work was corrected or retracted since it was published. */
export function StandingFields({ standing, onChange }: Props) {
  return (
    <>
      <Select
        label={t('standing')}
        value={standing.standing}
        choices={(['none', ...standings] as const).map((id) => ({ id, label: t(`standing.${id}`) }))}
        onChange={(id) => onChange({ ...standing, standing: id })}
      />
      {standing.standing !== 'none' && (
        <>
          <DatePartField
            label={t('standing.on')}
            value={standing.on}
            onChange={(on) => onChange({ ...standing, on })}
          />
          <div className={form.whole}>
            <TextField
              label={t('standing.note')}
              hint={t('standing.note.hint')}
              rows={2}
              value={standing.note}
              onChange={(note) => onChange({ ...standing, note })}
            />
          </div>
        </>
      )}
    </>
  );
}
