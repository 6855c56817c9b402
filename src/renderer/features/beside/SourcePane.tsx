import { useState } from 'react';
import { useCall } from '../../api/query';
import { useRecord } from '../../api/useRecord';
import { Hint } from '../../ui/FieldParts';
import { Tabs } from '../../ui/Tabs';
import { SavedPage } from '../snapshots/SavedPage';
import { SourceTranscript } from '../transcripts/SourceTranscript';
import { TranscriptView } from '../transcripts/TranscriptView';
import styles from './beside.module.css';
import { t } from './messages';
import { offerToPlace } from './offerToPlace';
import { SourcePage } from './SourcePage';

/** What is saved of a source, its page or its transcript: words that are selected become a quote. */
export function SourcePane({ id, words }: { id: string; words: string }) {
  const source = useRecord('sources', id);
  const page = useCall('snapshots.info', { id }).data;
  const transcript = useCall('transcripts.info', { id }).data;
  const [tab, setTab] = useState('page');
  if (page === undefined || transcript === undefined) return null;
  const entries = [
    ...(page ? [{ id: 'page', label: t('page'), content: <SourcePage id={id} words={words} /> }] : []),
    ...(transcript
      ? [
          {
            id: 'transcript',
            label: t('transcript'),
            content: (
              <div className={styles.transcript}>
                <TranscriptView sourceId={id} at={null} onQuote={offerToPlace} />
              </div>
            ),
          },
        ]
      : []),
  ];
  const [only] = entries;
  if (entries.length === 1) return only?.content;
  if (entries.length > 1)
    return <Tabs label={t('kept')} entries={entries} selected={tab} onSelect={setTab} />;
  if (source === null) return <Hint>{t('noSource')}</Hint>;
  return (
    <div className={styles.empty}>
      <Hint>{t('nothingKept')}</Hint>
      <SavedPage source={source} />
      <SourceTranscript sourceId={id} />
    </div>
  );
}
