import { useState } from 'react';
import type { Pickable } from '../../shell/recordDialogs';
import { Dialog } from '../../ui/Dialog';
import { RecordList } from '../../ui/RecordList';
import { TextField } from '../../ui/TextField';
import { usePickItems } from './usePickItems';
import './library.css';

const titles: Record<Pickable, string> = {
  quotes: 'Choose a quote',
  sources: 'Choose a source',
  snippets: 'Choose a snippet',
};

/** Finds a record by typing; Enter on the list takes it. */
export function PickDialog({ what, done }: { what: Pickable; done: (id: string | null) => void }) {
  const [text, setText] = useState('');
  const items = usePickItems(what, text);
  return (
    <Dialog title={titles[what]} isOpen onClose={() => done(null)} isDismissable>
      <div className="pick">
        <TextField label="Find" hideLabel placeholder="Find" autoFocus value={text} onChange={setText} />
        <RecordList
          label={titles[what]}
          total={items.length}
          item={(index) => items[index]}
          rowHeight={52}
          idOf={(item) => item.id}
          nameOf={(item) => `${item.label}, ${item.detail}`}
          onOpen={(item) => done(item.id)}
          row={(item) => (
            <>
              <div className="row-title">{item.label}</div>
              <div className="row-detail">{item.detail}</div>
            </>
          )}
        />
        {items.length === 0 && <p className="field-hint">Nothing here fits.</p>}
      </div>
    </Dialog>
  );
}
