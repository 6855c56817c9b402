import type { ReactNode } from 'react';
import type { Statement } from '../../../core/citations/statements';
import type { Source } from '../../../core/model/source';
import { call } from '../../api/client';
import type { ArticleSession } from '../../session/ArticleSession';
import { useIsReadOnly } from '../../session/useIsReadOnly';
import { perform } from '../../shell/perform';
import { confirmStatement } from '../../shell/recordDialogs';
import { toast } from '../../shell/toast';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import cards from '../../ui/Card.module.css';
import { Time } from '../../ui/Time';
import { t } from './messages';

interface Props {
  session: ArticleSession;
  source: Source;
  statements: Statement[];
}

/** The words for which a source is cited, and who compared them with it. */
export function StatementList({ session, source, statements }: Props) {
  if (statements.length === 0) return null;
  return (
    <ul className={cards.list} aria-label={t('statements')}>
      {statements.map((statement) => (
        <li key={statement.words}>
          <StatementItem session={session} source={source} statement={statement} />
        </li>
      ))}
    </ul>
  );
}

function StatementItem({ session, source, statement }: Omit<Props, 'statements'> & { statement: Statement }) {
  const isReadOnly = useIsReadOnly(session);
  const { words, isChosen, check, block } = statement;
  const key = { articleId: session.id, sourceId: source.id, words };
  const show = () => {
    const blockKey = session.snapshot.get().keys[block];
    if (blockKey) session.handle.get()?.reveal({ blockKey });
  };
  const choose = () => {
    const selected = session.handle.get()?.selectedWords();
    if (!selected) return toast(t('statement.selectFirst'), 'bad');
    const chosen = { ...key, words: selected.text, isChosen: true, checkedBy: '' };
    void perform(() => call('statements.keep', chosen), { announce: t('statement.chosen') });
  };
  // Chosen words stay chosen when only their check is taken back.
  const takeBack = () =>
    void perform(
      () =>
        check && isChosen
          ? call('statements.keep', { ...key, isChosen, checkedBy: '' })
          : call('statements.delete', key),
      { announce: t('statement.takenBack') },
    );
  return (
    <>
      <button type="button" className={cards.link} onClick={show}>
        {words}
      </button>
      <div className={cards.row}>
        <Badge tone={check ? 'ok' : 'plain'}>{t(check ? 'statement.verified' : 'statement.sourced')}</Badge>
        <span className={cards.soft}>{sentenceOf(statement)}</span>
      </div>
      <div className={cards.row}>
        {!check && (
          <Button
            size="small"
            isDisabled={isReadOnly}
            onPress={() => void confirmStatement({ ...key, isChosen }, session.language)}
          >
            {t('statement.confirm')}
          </Button>
        )}
        {(check || isChosen) && (
          <Button size="small" isDisabled={isReadOnly} onPress={takeBack}>
            {check ? t('statement.withdraw') : t('statement.wholeSentence')}
          </Button>
        )}
        {!check && !isChosen && (
          <Button size="small" isDisabled={isReadOnly} onPress={choose}>
            {t('statement.choose')}
          </Button>
        )}
      </div>
    </>
  );
}

function sentenceOf({ check, lapse }: Statement): ReactNode {
  if (check) return checkedWords('statement.checked', check);
  if (!lapse) return t('statement.unchecked');
  return checkedWords(`statement.lapse.${lapse.reason}`, lapse);
}

const checkedWords = (
  key: 'statement.checked' | `statement.lapse.${NonNullable<Statement['lapse']>['reason']}`,
  { checkedBy, at }: { checkedBy: string; at: string },
): ReactNode => t.parts<ReactNode>(key, { name: checkedBy, when: <Time key="when" at={at} /> });
