import { useState } from 'react';
import type { Proposal } from '../../../core/document/proposals';
import type { Imported } from '../../../core/model/importing';
import { call } from '../../api/client';
import { toast } from '../../shell/toast';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { type Choice, Select } from '../../ui/Select';
import { t } from './messages';
import styles from './Proposals.module.css';

type Wish = 'leave' | 'take' | 'snippet';

interface Props {
  item: Imported;
  /** Called when no line is left, and this has gone. */
  onSettled(): void;
}

/** Each line that may be a headline, standfirst, byline, subhead or boilerplate, to take or to leave. */
export function Proposals({ item, onSettled }: Props) {
  const [waiting, setWaiting] = useState(item.proposals);
  const [wishes, setWishes] = useState<ReadonlyMap<Proposal, Wish>>(new Map());
  const wishFor = (proposal: Proposal): Wish => wishes.get(proposal) ?? 'leave';
  const chosen = waiting.filter((proposal) => wishFor(proposal) !== 'leave');
  const apply = useAction(async () => {
    const proposals = chosen.map((proposal) => ({ ...proposal, asSnippet: wishFor(proposal) === 'snippet' }));
    const { taken, gone } = await call('import.takeProposals', { id: item.id, proposals });
    const left = waiting.filter((proposal) => !chosen.includes(proposal));
    setWaiting(left);
    if (left.length === 0) onSettled();
    if (taken > 0) toast(t('proposals.taken', { count: taken, title: item.title }));
    if (gone > 0) toast(t('proposals.gone', { count: gone }), 'bad');
  });

  if (waiting.length === 0) return null;
  return (
    <>
      <p className={styles.hint}>{t('proposals.hint')}</p>
      <div className={styles.actions}>
        <Button
          size="small"
          onPress={() => setWishes(new Map(waiting.map((proposal) => [proposal, 'take'])))}
        >
          {t('proposals.all')}
        </Button>
        <Button
          size="small"
          tone="primary"
          isDisabled={chosen.length === 0 || apply.isRunning}
          onPress={() => apply.run()}
        >
          {t('proposals.apply', { count: chosen.length })}
        </Button>
      </div>
      <ul aria-label={t('proposals')} className={styles.proposals}>
        {waiting.map((proposal) => (
          <li key={proposal.block} className={styles.proposal}>
            <span className={styles.kind}>{t(`proposal.${proposal.kind}`)}</span>
            <span className={styles.line}>{proposal.text}</span>
            <Select
              label={t('proposal.choice', { kind: t(`proposal.${proposal.kind}`), line: proposal.text })}
              hideLabel
              value={wishFor(proposal)}
              choices={choicesFor(proposal)}
              onChange={(wish) => setWishes(new Map(wishes).set(proposal, wish))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

const choicesFor = ({ kind }: Proposal): Choice<Wish>[] => [
  { id: 'leave', label: t('wish.leave') },
  { id: 'take', label: t(`wish.${kind}`) },
  ...(kind === 'boilerplate' ? ([{ id: 'snippet', label: t('wish.snippet') }] as const) : []),
];
