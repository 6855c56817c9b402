import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Pickable } from '../../shell/recordDialogs';
import { Button } from '../../ui/Button';
import { ComboBox } from '../../ui/ComboBox';
import { IconButton } from '../../ui/IconButton';
import { type PickItem, usePickItems } from './usePickItems';
import './library.css';

interface Props {
  label: string;
  what: Pickable;
  chosen: PickItem | null;
  onChoose: (id: string | null) => void;
  onNew: (text: string) => void;
}

/** Points to a record of the library: found by typing, or made new. */
export function RecordField({ label, what, chosen, onChoose, onNew }: Props) {
  const [text, setText] = useState('');
  const items = usePickItems(what, text);
  if (chosen) {
    return (
      <div className="chosen-record">
        <span className="field-label">{label}</span>
        <div className="field-box">
          <span>
            {chosen.label} <small>{chosen.detail}</small>
          </span>
          <IconButton
            label={`Choose another ${label.toLowerCase()}`}
            icon={IconX}
            onPress={() => onChoose(null)}
          />
        </div>
      </div>
    );
  }
  return (
    <div className="record-field">
      <ComboBox
        label={label}
        text={text}
        onText={setText}
        items={items}
        onPick={({ id }) => onChoose(id)}
        placeholder="Find by author, title or publication"
      />
      <Button icon={IconPlus} onPress={() => onNew(text)}>
        New…
      </Button>
    </div>
  );
}
