import { withheldWords } from '../../../../core/citations/withheld';
import { Checkbox } from '../../../ui/Checkbox';
import { TextField } from '../../../ui/TextField';
import './confidential.css';
import type { SourceFields } from '../../../../core/model/source';

const usual = withheldWords({ withheldAs: '' }, 'en');

interface Props {
  fields: Pick<SourceFields, 'confidential' | 'withheldAs'>;
  onChange(change: Partial<SourceFields>): void;
}

/** Whether a source may be named, and what readers are told where it may not. */
export function ConfidentialFields({ fields: { confidential, withheldAs }, onChange }: Props) {
  return (
    <>
      <Checkbox isSelected={confidential} onChange={(isOn) => onChange({ confidential: isOn })}>
        Confidential: never name it outside Stet
      </Checkbox>
      {confidential && (
        <div className="confidential-fields">
          <TextField
            label="Shown in its place"
            placeholder={usual}
            hint={`As in the middle of a sentence: “a senior official”. Left empty: “${usual}”, in the article’s language.`}
            value={withheldAs}
            onChange={(words) => onChange({ withheldAs: words })}
          />
          <p className="field-hint">
            Exports and messages hold nothing else of this record. Its quotes lose their speaker, date, place
            and context there, and its citations the words around them. Names in the text itself stay: they
            are yours to check.
          </p>
        </div>
      )}
    </>
  );
}
