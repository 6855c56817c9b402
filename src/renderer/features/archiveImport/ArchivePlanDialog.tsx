import { useState } from 'react';
import { placeOf } from '../../../core/archive/site/place';
import { siteAddress, withPermalink } from '../../../core/archive/site/rules';
import type { ArchiveChoice, ArchivePlan } from '../../../core/model/archiveImport';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { term } from '../../ui/terms';
import styles from './ArchivePlanDialog.module.css';
import { t } from './messages';

interface Props {
  plan: ArchivePlan;
  onImport(choice: ArchiveChoice): void;
  /** What was typed when the plan was closed before. */
  typed: ArchiveChoice | null;
  onClose(typed: ArchiveChoice): void;
}

/** What would come into the archive, and the address that some of the posts would have. */
export function ArchivePlanDialog({ plan, typed, onImport, onClose }: Props) {
  const { rules, files, examples, settings } = plan;
  const [written, setWritten] = useState(typed?.address ?? rules.address);
  const [permalink, setPermalink] = useState(typed?.permalink ?? rules.permalink);
  const [drafts, setDrafts] = useState(typed?.drafts ?? false);
  const choice = { address: written, permalink, drafts };
  const close = () => onClose(choice);
  const address = siteAddress(written);
  const isWrong = written.trim() !== '' && address === '';
  const chosen = withPermalink({ ...rules, address }, permalink);
  const sections = Object.entries(chosen.bySection);
  return (
    <Dialog
      isOpen
      title={t('title', { name: plan.name })}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{term('cancel')}</Button>
          <Button tone="primary" isDisabled={isWrong || files === 0} onPress={() => onImport(choice)}>
            {t('import')}
          </Button>
        </>
      }
    >
      <div className={styles.plan}>
        <p>{t('found', { generator: t(`generator.${rules.generator}`), count: files ?? -1 })}</p>
        {files !== null && (
          <p className={styles.soft}>
            {settings.length > 0 ? t('settings.read', { files: settings.join(', ') }) : t('settings.none')}
          </p>
        )}
        <TextField
          label={t('address')}
          placeholder="https://example.org"
          value={written}
          onChange={setWritten}
          {...(isWrong ? { error: t('address.wrong') } : { hint: t('address.hint') })}
        />
        <TextField
          label={t('permalink')}
          hint={t('permalink.hint')}
          value={permalink}
          onChange={setPermalink}
        />
        {sections.length > 0 && (
          <p className={styles.soft}>
            {t('sections', { patterns: sections.map(([name, pattern]) => `${name}: ${pattern}`).join(', ') })}
          </p>
        )}
        {examples.length > 0 && (
          <dl className={styles.examples} aria-label={t('examples')}>
            {examples.map((post) => (
              <div key={post.path}>
                <dt>{post.title}</dt>
                <dd>{placeOf(post, chosen).url || t('noAddress')}</dd>
              </div>
            ))}
          </dl>
        )}
        <Checkbox isSelected={drafts} onChange={setDrafts}>
          {t('drafts')}
        </Checkbox>
      </div>
    </Dialog>
  );
}
