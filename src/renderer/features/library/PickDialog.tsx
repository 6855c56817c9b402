import { useState } from 'react';
import type { Pickable } from '../../shell/recordDialogs';
import { Dialog } from '../../ui/Dialog';
import { Hint } from '../../ui/FieldParts';
import { RecordList } from '../../ui/RecordList';
import { RowDetail, RowTitle } from '../../ui/Row';
import { TextField } from '../../ui/TextField';
import { term } from '../../ui/terms';
import { t } from './messages';
import styles from './PickDialog.module.css';
import { usePickItems } from './usePickItems';

/** Finds a record by typing; Enter on the list chooses it. */
export function PickDialog({ what, done }: { what: Pickable; done: (id: string | null) => void }) {
  const [text, setText] = useState('');
  const items = usePickItems(what, text);
  const title = t(`pick.${what}`);
  return (
    <Dialog title={title} isOpen onClose={() => done(null)} isDismissable>
      <div className={styles.pick}>
        <TextField
          label={t('find')}
          hideLabel
          placeholder={t('find')}
          autoFocus
          value={text}
          onChange={setText}
        />
        <div className={styles.list}>
          <RecordList
            label={title}
            total={items.length}
            item={(index) => items[index]}
            rowHeight={52}
            idOf={(item) => item.id}
            nameOf={({ label, detail }) => t('pick.item', { label, detail })}
            onOpen={(item) => done(item.id)}
            row={(item) => (
              <>
                <RowTitle>{item.label}</RowTitle>
                <RowDetail>{item.detail}</RowDetail>
              </>
            )}
          />
        </div>
        {items.length === 0 && <Hint>{term('noMatches')}</Hint>}
      </div>
    </Dialog>
  );
}
