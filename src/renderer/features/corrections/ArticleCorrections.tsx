import type { ChangedFact, Correction } from '../../../core/model/correction';
import { withoutMarks } from '../../../core/quotes/marks';
import { wordDiff } from '../../../core/quotes/wordDiff';
import { useReadOnly } from '../../shell/readOnly';
import { navigate } from '../../shell/route';
import { useAction } from '../../shell/useAction';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import cards from '../../ui/Card.module.css';
import { headlineOf, statusName, term } from '../../ui/terms';
import { DiffWords } from '../../ui/WordDiff';
import { keyOf, settle } from './actions';
import { t } from './messages';

interface Props {
  /** Of one article; at least one. */
  corrections: Correction[];
  onNotice(of: Correction): void;
  /** The article is opened in place of the dialog. */
  onLeave(): void;
}

/** What changed records ask of one article. */
export function ArticleCorrections({ corrections, onNotice, onLeave }: Props) {
  const isReadOnly = useReadOnly();
  const open = corrections.filter(({ isOpen }) => isOpen);
  const done = useAction(() => settle(open.map(keyOf)));
  const [first] = corrections;
  if (!first) return null;
  const show = () => {
    onLeave();
    navigate({ view: 'article', id: first.articleId });
  };
  const seen = corrections.find(({ isPublic }) => isPublic);
  return (
    <>
      <div className={cards.row}>
        <h3 className={cards.grow}>{headlineOf(first)}</h3>
        <Badge tone={first.status === 'published' ? 'accent' : 'plain'}>{statusName(first.status)}</Badge>
        {seen && <Badge tone="warn">{t('public')}</Badge>}
        {open.length === 0 && <Badge>{t('nothing')}</Badge>}
      </div>
      {corrections.map((correction) => (
        <Change key={`${correction.kind} ${correction.target}`} correction={correction} />
      ))}
      <div className={cards.row}>
        {seen && (
          <Button size="small" isDisabled={isReadOnly} onPress={() => onNotice(seen)}>
            {t('notice')}
          </Button>
        )}
        {open.length > 0 && (
          <Button size="small" isDisabled={isReadOnly || done.isRunning} onPress={() => done.run()}>
            {t('settle')}
          </Button>
        )}
        <Button size="small" onPress={show}>
          {term('show')}
        </Button>
      </div>
    </>
  );
}

function Change({ correction: { kind, record, facts, places } }: { correction: Correction }) {
  return (
    <>
      <p className={cards.soft}>
        {kind === 'quote' ? t('record', { words: record }) : t('source', { name: record })}
      </p>
      {facts.map((fact) => (
        <p key={fact.field}>{factWords(fact)}</p>
      ))}
      {kind === 'quote' && places.length === 0 && <p className={cards.soft}>{t('notUsed')}</p>}
      {places.map((place, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: places have no identity but their order
        <Place key={at} place={place} record={record} />
      ))}
    </>
  );
}

function Place({
  place: { words, corrected },
  record,
}: {
  place: Correction['places'][number];
  record: string;
}) {
  if (corrected === words)
    return <p className={cards.soft}>{t('matches', { words: withoutMarks(words) })}</p>;
  return (
    <>
      <p className={cards.soft}>{corrected === null ? t('look') : t('replace')}</p>
      <DiffWords
        parts={corrected === null ? wordDiff(record, withoutMarks(words)) : wordDiff(corrected, words)}
      />
    </>
  );
}

function factWords({ field, before, after }: ChangedFact): string {
  if (field === 'standing' && after === '') return t('fact.standing.none', { before });
  const nobody = t('fact.nobody');
  return t(`fact.${field}`, { before: before || nobody, after: after || nobody });
}
