import { useState } from 'react';
import type { SalvageReport, Unreadable } from '../../../core/model/salvage';
import { call } from '../../api/client';
import { perform } from '../../shell/perform';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { FormError } from '../../ui/FieldParts';
import { Progress } from '../../ui/Progress';
import { headlineOf } from '../../ui/terms';
import { moment } from '../../ui/when';
import { t } from './messages';
import styles from './trouble.module.css';

const shown = 12;

/** Recovers a damaged workspace into a new one, and tells how that differs from the newest backup. */
export function Recovery() {
  const [report, setReport] = useState<SalvageReport | null>(null);
  const recover = useAction(async (_: null, job) => setReport(await call('workspace.salvage', { job })), {
    isToasted: () => false,
  });
  if (report) return <Recovered report={report} />;
  return (
    <section className={styles.recovery} aria-label={t('recover.title')}>
      <p>{t('recover.detail')}</p>
      {recover.error && <FormError>{recover.error.message}</FormError>}
      <Button isDisabled={recover.isRunning} onPress={() => recover.run(null)}>
        {t('recover')}
      </Button>
      <span role="status" className={styles.running}>
        {recover.isRunning && t('recover.running')}
      </span>
      {recover.progress && <Progress {...recover.progress} onCancel={recover.cancel} />}
    </section>
  );
}

function Recovered({ report: { path, counts, unreadable, backup } }: { report: SalvageReport }) {
  const at = backup && moment(backup.at);
  return (
    <section className={styles.recovery} aria-label={t('recover.title')}>
      <h2>{t('recover.title')}</h2>
      <p role="status">{t('recover.counts', counts)}</p>
      <p className={styles.folder}>{t('recover.folder', { path })}</p>
      {unreadable.length === 0 ? (
        <p>{t('recover.whole')}</p>
      ) : (
        <Lines title={t('recover.lost')} lines={unreadable.map(lostWords)} />
      )}
      {backup && backup.articles.length > 0 && (
        <Lines
          title={t('recover.differs', { time: at ?? '' })}
          lines={backup.articles.map(({ state, savedWords, backupWords, ...article }) =>
            t(`differs.${state}`, { headline: headlineOf(article), saved: savedWords, backup: backupWords }),
          )}
        />
      )}
      {backup?.articles.length === 0 && <p>{t('recover.same', { time: at ?? '' })}</p>}
      {backup === null && <p>{t('recover.noBackup')}</p>}
      <Button
        tone="primary"
        autoFocus
        onPress={() => void perform(() => call('workspace.openSalvaged', undefined))}
      >
        {t('recover.open')}
      </Button>
    </section>
  );
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  const unique = [...new Set(lines)];
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {unique.slice(0, shown).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {unique.length > shown && <p>{t('lost.more', { count: unique.length - shown })}</p>}
    </>
  );
}

function lostWords({ kind, name, number = 0 }: Unreadable): string {
  switch (kind) {
    case 'article':
    case 'revision':
    case 'source':
      return name === '' ? t(`lost.${kind}.unknown`) : t(`lost.${kind}`, { name });
    case 'fields':
      return t('lost.fields', { name: headlineOf({ headline: name }) });
    case 'block':
      return t('lost.block', { name: headlineOf({ headline: name }), number });
    default:
      return t(`lost.${kind}`);
  }
}
