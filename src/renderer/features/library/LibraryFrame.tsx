import type { Icon } from '@tabler/icons-react';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useReadOnly } from '../../shell/readOnly';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { RecordList } from '../../ui/RecordList';
import { TextField } from '../../ui/TextField';
import './library.css';

interface Props<T extends { id: string }> {
  title: string;
  icon: Icon;
  /** What is said where there is nothing at all. */
  emptyHint: string;
  /** Beside the button that makes a new one. */
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
}

/** What every library is: a bar, filters, a list of any length, and the open record beside it. */
export function LibraryFrame<T extends { id: string }>(props: Props<T>) {
  const { title, pages, text, onText, newLabel } = props;
  const onNew = useReadOnly() ? undefined : props.onNew;
  const filtered = text.trim() !== '';
  return (
    <>
      <div className="middle-bar">
        <h1>{title}</h1>
        <span className="desk-total">{new Intl.NumberFormat().format(pages.total)}</span>
        <span className="spring" />
        {props.actions}
        {newLabel && onNew && (
          <Button tone="primary" icon={IconPlus} onPress={onNew}>
            {newLabel}
          </Button>
        )}
      </div>
      <search className="library-filters">
        <TextField
          label={`Find in ${title.toLowerCase()}`}
          hideLabel
          placeholder={`Find in ${title.toLowerCase()}`}
          value={text}
          onChange={onText}
        />
        {props.filters}
      </search>
      <div className="library-columns">
        <div className="library-list">
          {pages.total === 0 && !pages.isLoading ? (
            <EmptyState
              icon={props.icon}
              title={filtered ? 'Nothing fits' : `No ${title.toLowerCase()} yet`}
              action={
                newLabel && onNew && !filtered ? <Button onPress={onNew}>{newLabel}</Button> : undefined
              }
            >
              {filtered ? 'Try fewer or other words.' : props.emptyHint}
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
            />
          )}
        </div>
        {props.detail && (
          <section className="library-detail" aria-label="Details">
            {props.detail}
          </section>
        )}
      </div>
    </>
  );
}
