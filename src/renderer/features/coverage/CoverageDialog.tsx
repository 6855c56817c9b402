import { useState } from 'react';
import type { CoverageSubject } from '../../../core/model/coverage';
import { useCall } from '../../api/query';
import { Button } from '../../ui/Button';
import { ComboBox } from '../../ui/ComboBox';
import { Dialog } from '../../ui/Dialog';
import { Select } from '../../ui/Select';
import { term } from '../../ui/terms';
import styles from './Coverage.module.css';
import { CoveragePanel } from './CoveragePanel';
import { t } from './messages';

type Filed = Extract<CoverageSubject, { of: 'tag' | 'section' }>;

const nameOf = (subject: Filed): string => (subject.of === 'tag' ? subject.tag : subject.section);
const subjectOf = (of: Filed['of'], name: string): Filed =>
  of === 'tag' ? { of, tag: name } : { of, section: name };

/** Suggestions for what is typed. */
const mostOffered = 50;

/** The coverage of a tag or a section, which can be changed. */
export function CoverageDialog({ asked, onClose }: { asked: Filed | null; onClose(): void }) {
  const [of, setOf] = useState<Filed['of']>(asked?.of ?? 'tag');
  const [subject, setSubject] = useState(asked);
  const [text, setText] = useState(asked ? nameOf(asked) : '');
  const filed = useCall('coverage.filed', { of }).data ?? [];
  const typed = text.trim().toLowerCase();
  const items = filed
    .filter(({ value }) => value.toLowerCase().includes(typed) || (subject && text === nameOf(subject)))
    .slice(0, mostOffered)
    .map(({ value, count }) => ({ id: value, label: value, detail: t('posts', { count }) }));
  return (
    <Dialog
      isOpen
      size="wide"
      title={subject ? t(`of.${subject.of}`, { name: nameOf(subject) }) : t('title')}
      onClose={onClose}
      actions={
        <Button tone="primary" onPress={onClose}>
          {term('done')}
        </Button>
      }
    >
      <div className={styles.choice}>
        <Select
          label={t('filed')}
          value={of}
          choices={(['tag', 'section'] as const).map((id) => ({ id, label: t(`filed.${id}`) }))}
          onChange={(next) => {
            setOf(next);
            setText('');
            setSubject(null);
          }}
        />
        <ComboBox
          label={t(`find.${of}`)}
          text={text}
          onText={setText}
          items={items}
          onPick={({ label }) => {
            setText(label);
            setSubject(subjectOf(of, label));
          }}
        />
      </div>
      {subject ? <CoveragePanel subject={subject} rows={5} onLeave={onClose} /> : <p>{t('choose')}</p>}
    </Dialog>
  );
}
