import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { bodyWordCount } from '../../../../core/document/text';
import { goalState } from '../../../../core/model/goal';
import { workspaceDefaults } from '../../../../core/model/settings';
import { useCall } from '../../../api/query';
import type { ArticleSession } from '../../../session/ArticleSession';
import { useField } from '../../../session/store';
import { useCommand } from '../../../shell/commands';
import { useFact } from '../../../shell/store';
import { term } from '../../../ui/terms';
import { t } from '../messages';
import { CountsPanel } from './CountsPanel';
import styles from './counts.module.css';
import { GoalRing } from './GoalRing';

/** The words of the article, how far its goal is reached, and how far that of the day; a press or the command shows more counts. */
export function CountsButton({ session }: { session: ArticleSession }) {
  const { goalWords, goalKind } = useField(session.state, 'article');
  const words = useFact(session.snapshot, ({ body }) => bodyWordCount(body));
  const [isOpen, setOpen] = useState(false);
  useCommand('view.counts', () => setOpen(true));
  const hasGoal = goalWords > 0;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className={styles.button} aria-label={t('counts.open', { words: goalText() })}>
        {hasGoal && <GoalRing words={words} goal={goalWords} kind={goalKind} />}
        <span>{goalText()}</span>
      </Button>
      <Popover className={styles.popover} placement="top start" offset={6}>
        <Dialog className={styles.panel} aria-label={t('counts.title')}>
          <CountsPanel session={session} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );

  function goalText(): string {
    if (!hasGoal) return term('words', { count: words });
    const isOver = goalState(words, goalWords, goalKind) === 'over';
    return isOver
      ? t('goal.over', { words, over: words - goalWords, goal: goalWords })
      : t(`goal.${goalKind}.words`, { words, goal: goalWords });
  }
}

/** Shown only where the day has a goal. */
export function DayCount() {
  const { dailyGoal } = useCall('settings.get', undefined).data ?? workspaceDefaults;
  return dailyGoal.words > 0 ? <Day goal={dailyGoal.words} /> : null;
}

function Day({ goal }: { goal: number }) {
  const { data } = useCall('articles.writtenToday', undefined);
  if (!data) return null;
  return (
    <span className={styles.day}>
      <GoalRing words={data.words} goal={goal} kind="least" />
      {t('day.words', { words: data.words, goal })}
    </span>
  );
}
