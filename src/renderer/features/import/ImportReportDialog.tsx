import { type ReactNode, useState } from 'react';
import type { Imported, ImportReport } from '../../../core/model/importing';
import { call } from '../../api/client';
import { navigate } from '../../shell/route';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { term } from '../../ui/terms';
import styles from './ImportReportDialog.module.css';
import { t } from './messages';
import { NotTaken } from './NotTaken';

interface Props {
  report: ImportReport;
  onClose(): void;
}

/** Each imported file with what was mapped, left as Markdown or left out, and each failed one with the reason. */
export function ImportReportDialog({ report: { imported, failed, cancelled }, onClose }: Props) {
  const open = (id: string) => {
    navigate({ view: 'article', id });
    onClose();
  };
  return (
    <Dialog
      isOpen
      title={t('import')}
      onClose={onClose}
      actions={
        <Button tone="primary" autoFocus onPress={onClose}>
          {term('done')}
        </Button>
      }
    >
      <div className={styles.report}>
        <p role="status">
          {t(failed.length > 0 ? 'result.failed' : 'result', {
            imported: imported.length,
            failed: failed.length,
          })}
          {cancelled && ` ${t('result.stopped')}`}
        </p>
        {failed.length > 0 && (
          <ul aria-label={t('notImported')}>
            {failed.map(({ path, error }) => (
              <li key={path} className={styles.failed}>
                {t.parts<ReactNode>('failure', {
                  path,
                  error,
                  b: (name) => <strong key="path">{name}</strong>,
                })}
              </li>
            ))}
          </ul>
        )}
        <ul aria-label={t('imported')}>
          {imported.map((item) => (
            <ImportedItem key={item.id} item={item} onOpen={() => open(item.id)} />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

function ImportedItem({ item, onOpen }: { item: Imported; onOpen(): void }) {
  const boilerplate = boilerplateOf(item).map(({ text }) => text);
  const notes = [
    ...item.mapped,
    ...(item.opaque > 0 ? [t('opaque', { count: item.opaque })] : []),
    ...(boilerplate.length > 0 ? [t('boilerplate', { lines: excerptsOf(boilerplate) })] : []),
    ...item.notes,
  ];
  return (
    <li className={styles.item}>
      <div className={styles.title}>
        <span>
          <strong>{item.title || term('untitled')}</strong> <small>{item.path}</small>
        </span>
        <BoilerplateButton item={item} />
        <Button size="small" aria-label={t('open.title', { title: item.title })} onPress={onOpen}>
          {t('open')}
        </Button>
      </div>
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <NotTaken item={item} />
    </li>
  );
}

const boilerplateOf = ({ proposals }: Imported) => proposals.filter(({ kind }) => kind === 'boilerplate');

const excerptsOf = (lines: string[]): string =>
  lines.map((line) => term('quoted', { words: line.slice(0, 60) })).join(', ');

/** Removes the boilerplate of the site from the article; the text before stays as a revision. */
function BoilerplateButton({ item }: { item: Imported }) {
  const [removed, setRemoved] = useState(false);
  const lines = boilerplateOf(item);
  const remove = useAction(
    async () => {
      const { taken } = await call('import.takeProposals', {
        id: item.id,
        proposals: lines.map((line) => ({ ...line, asSnippet: false })),
      });
      setRemoved(true);
      return taken;
    },
    { toast: (count) => t('boilerplate.removed', { count, title: item.title }) },
  );
  const count = lines.length;
  if (count === 0 || removed) return null;
  return (
    <Button
      size="small"
      aria-label={t('boilerplate.removeFrom', {
        count,
        title: item.title,
        lines: lines.map(({ text }) => text).join('; '),
      })}
      onPress={() => remove.run()}
    >
      {t('boilerplate.remove', { count })}
    </Button>
  );
}
