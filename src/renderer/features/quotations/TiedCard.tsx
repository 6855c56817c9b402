import { IconArrowBackUp, IconUser } from '@tabler/icons-react';
import type { ArticleSession } from '../../session/ArticleSession';
import { request } from '../../session/request';
import type { QuotationState, TiedEntry } from '../../session/tied';
import { toastError } from '../../shell/toast';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { VerbatimLine } from '../snapshots/VerbatimLine';
import { isWithheld, whoSaid } from '../sources/confidential/whoSaid';
import { attachKnown, paraphrase, restoreRecord } from './actions';
import './quotations.css';
import { WordDiff } from '../../ui/WordDiff';

export const stateBadges = {
  exact: { tone: 'ok', word: 'exact' },
  edited: { tone: 'ok', word: 'edited […]' },
  drifted: { tone: 'warn', word: 'drifted' },
  missing: { tone: 'bad', word: 'no record' },
  loading: { tone: 'plain', word: '…' },
} as const satisfies Record<QuotationState, { tone: string; word: string }>;

interface Props {
  session: ArticleSession;
  entry: TiedEntry;
  isPointed: boolean;
}

/** A quotation of the text beside its record, and the ways out where the two have parted. */
export function TiedCard({ session, entry, isPointed }: Props) {
  const { quote, state, words } = entry;
  const badge = stateBadges[state];
  const isInNote = entry.ref.note !== undefined;
  const reveal = () => {
    session.pointed.set(entry.ref);
    session.handle.get()?.reveal(entry.ref);
  };
  return (
    <article className="quotation-card" data-pointed={isPointed} aria-current={isPointed}>
      <button type="button" className="quotation-words" onClick={reveal}>
        “{words}”
      </button>
      <div className="quotation-record">
        <IconUser size={15} stroke={1.7} aria-hidden />
        <span className="quotation-who">
          {quote ? whoSaid(quote, session.language) || 'No speaker on record' : 'The record was deleted'}
          {isInNote && ' · in a footnote'}
        </span>
        {quote && isWithheld(quote) && <Badge tone="warn">confidential</Badge>}
        <Badge tone={badge.tone}>{badge.word}</Badge>
      </div>
      {quote?.sourceId && <VerbatimLine sourceId={quote.sourceId} quoted={quote.text} />}
      {quote && state === 'drifted' && (
        <>
          <WordDiff words={words} record={quote.text} />
          <div className="quotation-ways">
            <Button size="small" icon={IconArrowBackUp} onPress={() => restoreRecord(session, entry)}>
              Use record
            </Button>
            <Button size="small" onPress={() => request({ kind: 'correct', entry })}>
              Correct it
            </Button>
            <Button size="small" onPress={() => paraphrase(session, entry)}>
              Paraphrase
            </Button>
          </div>
        </>
      )}
      {state === 'missing' && (
        <div className="quotation-ways">
          {!isInNote && (
            <Button
              size="small"
              tone="primary"
              onPress={() => void attachKnown(session, entry.span).catch(toastError)}
            >
              Attach…
            </Button>
          )}
          <Button size="small" onPress={() => paraphrase(session, entry)}>
            Paraphrase
          </Button>
        </div>
      )}
    </article>
  );
}
