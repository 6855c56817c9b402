import { useId, useState } from 'react';
import type { CitationItem } from '../../../core/document/nodes';
import type { ArticleSession } from '../../session/ArticleSession';
import { endRequest } from '../../session/request';
import { openSourceDialog } from '../../shell/recordDialogs';
import { toastError } from '../../shell/toast';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { RecordField } from '../library/RecordField';
import { CitationItemFields } from './CitationItemFields';
import './cite.css';

interface Props {
  session: ArticleSession;
  /** Null: a new citation at the caret. */
  citationKey: string | null;
  items: CitationItem[];
}

/** One place in the text that points to one or more sources. */
export function CiteDialog({ session, citationKey, items: initial }: Props) {
  const [items, setItems] = useState(initial);
  const form = useId();
  const add = (sourceId: string) => setItems((before) => [...before, { sourceId }]);
  const finish = (wanted: CitationItem[]) => {
    const handle = session.handle.get();
    const cleaned = wanted.map(withoutEmpty);
    if (citationKey !== null) handle?.updateCitation(citationKey, cleaned);
    else if (cleaned.length > 0) handle?.insertCitation(cleaned);
    endRequest();
    handle?.focus();
  };
  const addNew = async (title: string) => {
    const made = await openSourceDialog({ csl: { type: 'webpage', title } });
    if (made) add(made.id);
  };
  return (
    <Dialog
      isOpen
      title={citationKey === null ? 'Cite' : 'Citation'}
      onClose={endRequest}
      actions={
        <>
          {citationKey !== null && (
            <Button tone="danger" onPress={() => finish([])}>
              Remove the citation
            </Button>
          )}
          <Button onPress={endRequest}>Cancel</Button>
          <Button tone="primary" type="submit" form={form} isDisabled={items.length === 0}>
            {citationKey === null ? 'Cite' : 'Save'}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="cite"
        onSubmit={(event) => {
          event.preventDefault();
          if (items.length > 0) finish(items);
        }}
      >
        {items.map((item, index) => (
          <CitationItemFields
            // biome-ignore lint/suspicious/noArrayIndexKey: the same source may stand twice; items have no identity
            key={`${index}:${item.sourceId}`}
            session={session}
            item={item}
            onChange={(changed) => setItems(items.with(index, changed))}
            onRemove={() => setItems(items.toSpliced(index, 1))}
          />
        ))}
        <RecordField
          key={items.length}
          label={items.length === 0 ? 'Source' : 'Another source'}
          what="sources"
          chosen={null}
          onChoose={(sourceId) => sourceId !== null && add(sourceId)}
          onNew={(title) => void addNew(title).catch(toastError)}
        />
      </form>
    </Dialog>
  );
}

/** What was left empty is not stored. */
function withoutEmpty({
  sourceId,
  label,
  locator,
  prefix,
  suffix,
  suppressAuthor,
}: CitationItem): CitationItem {
  return {
    sourceId,
    ...(locator ? { label: label ?? 'page', locator } : {}),
    ...(prefix ? { prefix } : {}),
    ...(suffix ? { suffix } : {}),
    ...(suppressAuthor ? { suppressAuthor } : {}),
  };
}
