import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { TextFieldProps } from 'react-aria-components';
import { sourceOfText } from '../../../core/capture/sourceOfText';
import { openSourceDialog, type Pickable } from '../../shell/recordDialogs';
import { Button } from '../../ui/Button';
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
  const { items } = usePickItems(what, text);
  const title = t(`pick.${what}`);
  const makeSource = async () => {
    const made = await openSourceDialog({ csl: sourceOfText(text) });
    if (made) done(made.id);
  };
  const takeFirst: TextFieldProps['onKeyDown'] = (event) => {
    if (event.key !== 'Enter') {
      // Escape is the dialog's.
      event.continuePropagation();
      return;
    }
    // Or the same key press would also save the form that opens.
    event.preventDefault();
    const [first] = items;
    if (first) done(first.id);
    else if (what === 'sources' && text.trim() !== '') void makeSource();
  };
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
          onKeyDown={takeFirst}
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
        {what === 'sources' && (
          <div>
            <Button icon={IconPlus} onPress={() => void makeSource()}>
              {t('source.new')}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}
