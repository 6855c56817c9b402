import { useState } from 'react';
import type { CitationItem } from '../../../core/document/nodes';
import type { ArticleSession } from '../../session/ArticleSession';
import { endRequest } from '../../session/request';
import { Button } from '../../ui/Button';
import form from '../../ui/Form.module.css';
import { term } from '../../ui/terms';
import { FormDialog } from '../library/FormDialog';
import { noSource, type SourceChoice, SourceField, sourceProblem } from '../library/SourceField';
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
  const [next, setNext] = useState(noSource);
  const finish = (wanted: CitationItem[]) => {
    const handle = session.handle.get();
    const cleaned = wanted.map(withoutEmpty);
    if (citationKey !== null) handle?.updateCitation(citationKey, cleaned);
    else if (cleaned.length > 0) handle?.insertCitation(cleaned);
    endRequest();
    handle?.focus();
  };
  const addOrFind = (choice: SourceChoice) => {
    const { id } = choice;
    if (id !== null) setItems((before) => [...before, { sourceId: id }]);
    setNext(id === null ? choice : noSource);
  };
  return (
    <FormDialog
      title={citationKey === null ? t('cite') : t('citation')}
      fields={{ items, next }}
      problem={sourceProblem(next) ?? (items.length === 0 ? t('source.missing') : undefined)}
      save={async () => finish(items)}
      done={(saved) => saved === null && endRequest()}
      saveLabel={citationKey === null ? t('cite') : term('save')}
      buttons={
        citationKey !== null && (
          <Button tone="danger" onPress={() => finish([])}>
            {t('remove')}
          </Button>
        )
      }
    >
      <div className={`${form.whole} ${styles.cite}`}>
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
          autoFocus={items.length === 0}
          label={items.length === 0 ? term('source') : t('source.more')}
          choice={next}
          onChange={addOrFind}
        />
      </div>
    </FormDialog>
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
