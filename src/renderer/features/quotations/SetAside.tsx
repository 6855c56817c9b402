import { dismissalKey } from '../../../core/quotes/dismissed';
import type { ArticleSession } from '../../session/ArticleSession';
import { useStore } from '../../shell/store';
import { Button } from '../../ui/Button';
import { takeBack } from './actions';
import './quotations.css';

interface Props {
  session: ArticleSession;
  /** The button that was pressed is gone. */
  onTakenBack(): void;
}

/** What was dismissed and stands in the text still, the same words once. */
export function SetAside({ session, onTakenBack }: Props) {
  const setAside = useStore(session.setAside);
  const words = [...new Map(setAside.map((entry) => [dismissalKey(entry.words), entry]))];
  if (words.length === 0) return null;
  return (
    <details className="quotation-aside">
      <summary>Dismissed ({words.length})</summary>
      <ul>
        {words.map(([key, entry]) => (
          <li key={key}>
            <span>“{entry.words}”</span>
            <Button
              size="small"
              aria-label={`Take back “${entry.words}”`}
              onPress={() => void takeBack(session, entry).then(onTakenBack)}
            >
              Take back
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
