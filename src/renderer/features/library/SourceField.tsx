import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '../../ui/Button';
import { ComboBox } from '../../ui/ComboBox';
import { ChosenRecord } from './ChosenRecord';
import { t } from './messages';
import styles from './SourceField.module.css';
import { type PickItem, usePickItems } from './usePickItems';

interface Props {
  label: string;
  chosen: PickItem | null;
  onChoose: (id: string | null) => void;
  onNew: (text: string) => void;
}

/** Points to a source: found by typing, or made new. */
export function SourceField({ label, chosen, onChoose, onNew }: Props) {
  const [text, setText] = useState('');
  const items = usePickItems('sources', text);
  if (chosen) {
    return (
      <ChosenRecord
        label={label}
        name={chosen.label}
        detail={chosen.detail}
        clearLabel={t('source.other')}
        onClear={() => onChoose(null)}
      />
    );
  }
  return (
    <div className={styles.field}>
      <div className={styles.find}>
        <ComboBox
          label={label}
          text={text}
          onText={setText}
          items={items}
          onPick={({ id }) => onChoose(id)}
          placeholder={t('source.find')}
        />
      </div>
      <Button icon={IconPlus} onPress={() => onNew(text)}>
        {t('source.new')}
      </Button>
    </div>
  );
}
