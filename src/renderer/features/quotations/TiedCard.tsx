import { IconArrowBackUp, IconUser } from '@tabler/icons-react';
import { memo } from 'react';
import type { ArticleSession } from '../../session/ArticleSession';
import { request } from '../../session/request';
import type { TiedEntry } from '../../session/tied';
import { perform } from '../../shell/perform';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { term } from '../../ui/terms';
import { WordDiff } from '../../ui/WordDiff';
import { EvidenceLine } from '../evidence/EvidenceLine';
import { VerbatimLine } from '../snapshots/VerbatimLine';
import { whoSaid } from '../sources/confidential/whoSaid';
import { attachKnown, paraphrase, restoreRecord } from './actions';
import { t } from './messages';
import { OldTranslation } from './OldTranslation';
import styles from './quotations.module.css';
import { stateBadge } from './stateBadge';
import { Warnings } from './Warnings';

interface Props {
  session: ArticleSession;
  entry: TiedEntry;
  isPointed: boolean;
}

/** A quotation of the text with its record, and what the user can do when the two differ. */
export const TiedCard = memo(function TiedCard({ session, entry, isPointed }: Props) {
  const { quote, state, words } = entry;
  const badge = stateBadge(state);
  const isInNote = entry.ref.note !== undefined;
  const reveal = () => {
    session.pointed.set(entry.ref);
    session.handle.get()?.reveal(entry.ref);
  };
  return (
    <article className={styles.card} data-pointed={isPointed} aria-current={isPointed}>
      <button type="button" className={styles.words} onClick={reveal}>
        {term('quoted', { words })}
      </button>
      <div className={styles.record}>
        <IconUser size={15} stroke={1.7} aria-hidden />
        <span className={styles.who}>
          {[
            quote ? whoSaid(quote, session.language) || term('noSpeaker') : term('recordDeleted'),
            ...(isInNote ? [t('inNote')] : []),
          ].join(' · ')}
        </span>
        {badge && <Badge tone={badge.tone}>{badge.word}</Badge>}
      </div>
      {quote && <EvidenceLine quote={quote} />}
      {quote?.sourceId && <VerbatimLine sourceId={quote.sourceId} quoted={quote.text} />}
      <Warnings entry={entry} />
      {quote && <OldTranslation quote={quote} />}
      {quote && state === 'drifted' && (
        <>
          <WordDiff words={words} record={entry.record} />
          <div className={styles.ways}>
            <Button size="small" icon={IconArrowBackUp} onPress={() => restoreRecord(session, entry)}>
              {t('useRecord')}
            </Button>
            <Button size="small" onPress={() => request({ kind: 'correct', entry })}>
              {t('correctRecord')}
            </Button>
            <Button size="small" onPress={() => paraphrase(session, entry)}>
              {t('paraphrase')}
            </Button>
          </div>
        </>
      )}
      {state === 'missing' && (
        <div className={styles.ways}>
          {!isInNote && (
            <Button
              size="small"
              tone="primary"
              onPress={() => void perform(() => attachKnown(session, entry.span))}
            >
              {t('attach')}
            </Button>
          )}
          <Button size="small" onPress={() => paraphrase(session, entry)}>
            {t('paraphrase')}
          </Button>
        </div>
      )}
    </article>
  );
});
