import { useState } from 'react';
import { type CitationStyle, plainStyle } from '../../../core/model/citation';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import type { ArticleSession } from '../../session/ArticleSession';
import { endRequest } from '../../session/request';
import { useField } from '../../session/store';
import { announce } from '../../shell/announce';
import { toastError } from '../../shell/toast';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Select } from '../../ui/Select';
import './citations.css';
import { StylePreview } from './StylePreview';
import { styleTitle } from './styleTitle';

const plain = { id: plainStyle, label: 'Plain: name, publisher, date, link' };
/** A select has no empty value. */
const asUsual = 'as-usual';

/** How this article's citations are written, and those of articles that say nothing of their own. */
export function StyleDialog({ session }: { session: ArticleSession }) {
  const { citationStyle } = useField(session.state, 'article');
  const styles = useCall('citations.styles', undefined);
  const stored = useCall('settings.get', { key: 'citationStyle' }).data;
  const usual = typeof stored === 'string' && stored !== '' ? stored : plainStyle;
  const [isImporting, setImporting] = useState(false);
  const known = styles.data ?? [];
  const choices = [plain, ...known.map((style) => ({ id: style.id, label: styleTitle(style) }))];
  const named = (id: string) => choices.find((choice) => choice.id === id)?.label ?? `${id}: not here`;
  const withMissing = (id: string) =>
    choices.some((choice) => choice.id === id) ? choices : [...choices, { id, label: named(id) }];

  const importStyle = async () => {
    setImporting(true);
    try {
      const style: CitationStyle | null = await call('citations.importStyle', undefined);
      if (style === null) return;
      session.editMeta({ citationStyle: style.id });
      announce(`${style.title} is imported, and this article is written in it.`);
    } finally {
      setImporting(false);
    }
  };
  return (
    <Dialog
      isOpen
      title="Citation style"
      onClose={endRequest}
      actions={
        <>
          <Button isDisabled={isImporting} onPress={() => void importStyle().catch(toastError)}>
            Import a CSL file…
          </Button>
          <Button tone="primary" onPress={endRequest}>
            Done
          </Button>
        </>
      }
    >
      <div className="citation-style">
        <Select
          label="This article"
          value={citationStyle || asUsual}
          choices={[
            { id: asUsual, label: `As usual here: ${named(usual)}` },
            ...(citationStyle ? withMissing(citationStyle) : choices),
          ]}
          onChange={(id) => session.editMeta({ citationStyle: id === asUsual ? '' : id })}
        />
        <Select
          label="Usual style of this workspace"
          value={usual}
          choices={withMissing(usual)}
          onChange={(value) => void call('settings.set', { key: 'citationStyle', value }).catch(toastError)}
        />
        {styles.error && <p role="alert">{styles.error.message}</p>}
        <StylePreview session={session} style={citationStyle || usual} />
      </div>
    </Dialog>
  );
}
