import type { GoalKind } from '../../../../core/model/goal';
import { goalState } from '../../../../core/model/goal';
import styles from './counts.module.css';

interface Props {
  words: number;
  goal: number;
  kind: GoalKind;
}

/** How far a goal is reached; the words beside it say the same. */
export function GoalRing({ words, goal, kind }: Props) {
  const part = Math.min(1, words / goal);
  return (
    <svg className={styles.ring} viewBox="0 0 16 16" aria-hidden data-state={goalState(words, goal, kind)}>
      <circle cx="8" cy="8" r="6" pathLength="100" />
      <circle cx="8" cy="8" r="6" pathLength="100" strokeDasharray={`${part * 100} 100`} />
    </svg>
  );
}
