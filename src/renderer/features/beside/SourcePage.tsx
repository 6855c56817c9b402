import { useState } from 'react';
import { useCall } from '../../api/query';
import { runCommand } from '../../shell/commands';
import { perform } from '../../shell/perform';
import { useReadOnly } from '../../shell/readOnly';
import { openQuoteDialog } from '../../shell/recordDialogs';
import { Button } from '../../ui/Button';
import { FormError } from '../../ui/FieldParts';
import { PageFrame } from '../snapshots/PageFrame';
import { Verbatim } from '../snapshots/Verbatim';
import styles from './beside.module.css';
import { t } from './messages';
import { offerToPlace } from './offerToPlace';
import { type SelectedPassage, selectedPassage } from './selectedPassage';

/** The saved page of a source, scrolled to the words. */
export function SourcePage({ id, words }: { id: string; words: string }) {
  const { data: page, error } = useCall('snapshots.show', { id, words });
  const [selected, setSelected] = useState<SelectedPassage | null>(null);
  const isReadOnly = useReadOnly();
  const quote = (passage: SelectedPassage) =>
    void perform(async () => offerToPlace(await openQuoteDialog({ ...passage, sourceId: id })));
  return (
    <div className={styles.page}>
      {page?.verbatim && <Verbatim verbatim={page.verbatim} />}
      {error && <FormError>{error.message}</FormError>}
      {page && (
        <PageFrame
          key={words}
          title={t('page')}
          html={page.html}
          onSelection={(selection) => setSelected(selectedPassage(selection))}
          onEscape={() => runCommand('go.editor')}
        />
      )}
      <div className={styles.foot}>
        <span className={styles.hint}>{t('quote.hint')}</span>
        <Button
          size="small"
          tone="primary"
          isDisabled={selected === null || isReadOnly}
          onPress={() => selected && quote(selected)}
        >
          {t('quote')}
        </Button>
      </div>
    </div>
  );
}
