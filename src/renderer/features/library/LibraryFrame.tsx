import type { Icon } from '@tabler/icons-react';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useReadOnly } from '../../shell/readOnly';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import type { MenuEntry } from '../../ui/MenuItems';
import { MiddleBar } from '../../ui/MiddleBar';
import { RecordList } from '../../ui/RecordList';
import { TextField } from '../../ui/TextField';
import { term } from '../../ui/terms';
import styles from './LibraryFrame.module.css';
import { t } from './messages';
import { RecordDetail } from './RecordDetail';
import type { Deletable } from './useDeleteRecord';
import { useRowMenu } from './useRowMenu';

interface Props<T extends { id: string }> {
  title: string;
  icon: Icon;
  /** Label of the search field. */
  find: string;
  /** Shown while the library has no records. */
  empty: { title: string; hint: string };
  /** Beside the button that makes a new record. */
  actions?: ReactNode;
  newLabel?: string;
  onNew?: () => void;
  text: string;
  onText: (text: string) => void;
  filters?: ReactNode;
  pages: {
    total: number;
    item: (index: number) => T | undefined;
    onRange: (first: number, last: number) => void;
    isLoading: boolean;
  };
  rowHeight: number;
  nameOf: (item: T) => string;
  row: (item: T) => ReactNode;
  openId: string | undefined;
  onOpen: (item: T) => void;
  detail: ReactNode;
  /** What can be done with a record, between opening and deleting it. */
  menu?: (item: T) => MenuEntry[];
  deletes?: Deletable;
}

/** The screen of a library: a bar, filters, a list of any length, and the open record beside it. */
export function LibraryFrame<T extends { id: string }>(props: Props<T>) {
  const { title, pages, text, onText, newLabel, find, empty } = props;
  const onNew = useReadOnly() ? undefined : props.onNew;
  const filtered = text.trim() !== '';
  const { entries, dialog } = useRowMenu(props);
  const isEmpty = pages.total === 0 && !pages.isLoading && !filtered;
  return (
    <>
      <MiddleBar title={title} total={pages.isLoading ? null : pages.total}>
        {props.actions}
        {newLabel && onNew && !isEmpty && (
          <Button tone="primary" icon={IconPlus} onPress={onNew}>
            {newLabel}
          </Button>
        )}
      </MiddleBar>
      <search className={styles.filters}>
        <div className={styles.find}>
          <TextField label={find} hideLabel placeholder={find} value={text} onChange={onText} />
        </div>
        {props.filters}
      </search>
      <div className={styles.columns}>
        <div className={styles.list}>
          {pages.total === 0 && !pages.isLoading ? (
            <EmptyState
              icon={props.icon}
              title={filtered ? term('noMatches') : empty.title}
              action={
                newLabel && onNew && isEmpty ? (
                  <Button tone="primary" icon={IconPlus} onPress={onNew}>
                    {newLabel}
                  </Button>
                ) : undefined
              }
            >
              {filtered ? t('noMatches.detail') : empty.hint}
            </EmptyState>
          ) : (
            <RecordList
              label={title}
              total={pages.total}
              item={pages.item}
              onRange={pages.onRange}
              rowHeight={props.rowHeight}
              idOf={(item) => item.id}
              nameOf={props.nameOf}
              row={props.row}
              openId={props.openId}
              onOpen={props.onOpen}
              menu={entries}
            />
          )}
        </div>
        {props.detail && <RecordDetail>{props.detail}</RecordDetail>}
      </div>
      {dialog}
    </>
  );
}
