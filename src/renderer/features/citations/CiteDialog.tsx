import { useId, useState } from 'react';
import type { CitationItem } from '../../../core/document/nodes';
import type { ArticleSession } from '../../session/ArticleSession';
import { endRequest } from '../../session/request';
import { perform } from '../../shell/perform';
import { openSourceDialog } from '../../shell/recordDialogs';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { term } from '../../ui/terms';
import { SourceField } from '../library/SourceField';
import { CitationItemFields } from './CitationItemFields';
import styles from './CiteDialog.module.css';
import { t } from './messages';

interface Props {
  session: ArticleSession;
  /** Null for a new citation at the caret. */
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
      title={citationKey === null ? t('cite') : t('citation')}
      onClose={endRequest}
      actions={
        <>
          {citationKey !== null && (
            <Button tone="danger" onPress={() => finish([])}>
              {t('remove')}
            </Button>
          )}
          <Button onPress={endRequest}>{term('cancel')}</Button>
          <Button tone="primary" type="submit" form={form} isDisabled={items.length === 0}>
            {citationKey === null ? t('cite') : term('save')}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles.cite}
        onSubmit={(event) => {
          event.preventDefault();
          if (items.length > 0) finish(items);
        }}
      >
        {items.map((item, index) => (
          <CitationItemFields
            // biome-ignore lint/suspicious/noArrayIndexKey: the same source may be cited twice; items have no identity
            key={`${index}:${item.sourceId}`}
            session={session}
            item={item}
            onChange={(changed) => setItems(items.with(index, changed))}
            onRemove={() => setItems(items.toSpliced(index, 1))}
          />
        ))}
        <SourceField
          key={items.length}
          label={items.length === 0 ? term('source') : t('source.more')}
          chosen={null}
          onChoose={(sourceId) => sourceId !== null && add(sourceId)}
          onNew={(title) => void perform(() => addNew(title))}
        />
      </form>
    </Dialog>
  );
}

/** Empty fields are not stored. */
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
