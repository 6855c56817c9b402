import type { SourceFields } from '../../../../core/model/source';
import { Checkbox } from '../../../ui/Checkbox';
import { Hint } from '../../../ui/FieldParts';
import { WordingField } from '../../terms/TermsFields';
import { t } from '../messages';
import styles from './ConfidentialFields.module.css';

interface Props {
  fields: Pick<SourceFields, 'confidential' | 'withheldAs' | 'terms'>;
  onChange(change: Partial<SourceFields>): void;
}

/** Whether a source may be named, and what readers see if it may not. */
export function ConfidentialFields({ fields: { confidential, withheldAs, terms }, onChange }: Props) {
  return (
    <>
      <Checkbox isSelected={confidential} onChange={(isOn) => onChange({ confidential: isOn })}>
        {t('confidential')}
      </Checkbox>
      {confidential && (
        <div className={styles.fields}>
          {terms !== 'background' && (
            <WordingField value={withheldAs} onChange={(words) => onChange({ withheldAs: words })} />
          )}
          <Hint>{t('confidential.hint')}</Hint>
        </div>
      )}
    </>
  );
}
