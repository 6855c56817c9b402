import { IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { sourceOfText } from '../../../core/capture/sourceOfText';
import { sourceShort } from '../../../core/citations/reference';
import { useRecord } from '../../api/useRecord';
import { perform } from '../../shell/perform';
import { openSourceDialog } from '../../shell/recordDialogs';
import { Button } from '../../ui/Button';
import { ComboBox } from '../../ui/ComboBox';
import { focusAfterDialog } from '../../ui/focusAfterDialog';
import { ChosenRecord } from './ChosenRecord';
import { t } from './messages';
import styles from './SourceField.module.css';
import { usePickItems } from './usePickItems';

/** A source on record, or the text with which one is looked for. */
export interface SourceChoice {
  id: string | null;
  text: string;
}

export const noSource: SourceChoice = { id: null, text: '' };

/** What to say of a text that names no source yet: a form that is saved would drop it. */
export const sourceProblem = ({ id, text }: SourceChoice): string | undefined =>
  id === null && text.trim() !== '' ? t('source.open', { text: text.trim() }) : undefined;

interface Props {
  label: string;
  /** It is the first field of its form. */
  autoFocus?: boolean;
  choice: SourceChoice;
  onChange: (choice: SourceChoice) => void;
}

/** Points to a source: found by typing, or made new of an address, a DOI, an ISBN or a title. */
export function SourceField({ label, autoFocus = false, choice: { id, text }, onChange }: Props) {
  const { items, isLoading } = usePickItems('sources', text);
  const source = useRecord('sources', id);
  const frame = useRef<HTMLDivElement>(null);
  const choose = (chosen: string) => onChange({ id: chosen, text: '' });
  const makeNew = () =>
    void perform(async () => {
      const made = await openSourceDialog({ csl: sourceOfText(text) });
      if (made) choose(made.id);
      // What had the focus may be gone: the chosen source stands in its place.
      focusAfterDialog(() => frame.current?.querySelector<HTMLElement>('input, button'));
    });
  return (
    <div ref={frame}>
      {source ? (
        <ChosenRecord
          label={label}
          name={sourceShort(source.csl)}
          detail={source.csl.title ?? ''}
          clearLabel={t('source.other')}
          onClear={() => onChange(noSource)}
        />
      ) : (
        <div className={styles.field}>
          <div className={styles.find}>
            <ComboBox
              label={label}
              autoFocus={autoFocus}
              text={text}
              onText={(typed) => onChange({ id: null, text: typed })}
              items={items}
              isLoading={isLoading}
              onPick={(item) => choose(item.id)}
              make={{ label: t('source.make', { text: text.trim() }), run: makeNew }}
              placeholder={t('source.find')}
            />
          </div>
          <Button icon={IconPlus} onPress={makeNew}>
            {t('source.new')}
          </Button>
        </div>
      )}
    </div>
  );
}
