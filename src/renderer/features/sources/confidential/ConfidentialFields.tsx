import { withheldWords } from '../../../../core/citations/withheld';
import type { SourceFields } from '../../../../core/model/source';
import { Checkbox } from '../../../ui/Checkbox';
import { Hint } from '../../../ui/FieldParts';
import { TextField } from '../../../ui/TextField';
import { t } from '../messages';
import styles from './ConfidentialFields.module.css';

const usual = withheldWords({ withheldAs: '' }, 'en');

interface Props {
  fields: Pick<SourceFields, 'confidential' | 'withheldAs'>;
  onChange(change: Partial<SourceFields>): void;
}

/** Whether a source may be named, and what readers see if it may not. */
export function ConfidentialFields({ fields: { confidential, withheldAs }, onChange }: Props) {
  return (
    <>
      <Checkbox isSelected={confidential} onChange={(isOn) => onChange({ confidential: isOn })}>
        {t('confidential')}
      </Checkbox>
      {confidential && (
        <div className={styles.fields}>
          <TextField
            label={t('withheldAs')}
            placeholder={usual}
            hint={t('withheldAs.hint', { usual })}
            value={withheldAs}
            onChange={(words) => onChange({ withheldAs: words })}
          />
          <Hint>{t('confidential.hint')}</Hint>
        </div>
      )}
    </>
  );
}
