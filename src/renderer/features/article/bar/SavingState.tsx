import { IconAlertTriangle } from '@tabler/icons-react';
import type { ArticleSession } from '../../../session/ArticleSession';
import { useField } from '../../../session/store';
import { Button } from '../../../ui/Button';
import './bar.css';
import { saveCopy } from './rescue';

const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });

/** `14:02` for today, else the day. */
function savedAt(instant: string): string {
  const date = new Date(instant);
  return (date.toDateString() === new Date().toDateString() ? time : day).format(date);
}

/** Whether the text is safe: "Saved" only after main has said so. */
export function SavingState({ session }: { session: ArticleSession }) {
  const saving = useField(session.state, 'saving');
  if (saving.kind !== 'failed') {
    return (
      <span className="bar-saving">
        {saving.kind === 'saving' ? 'Saving…' : `Saved ${savedAt(saving.at)}`}
      </span>
    );
  }
  return (
    <span role="alert" className="bar-failed">
      <IconAlertTriangle size={16} aria-hidden />
      <span className="bar-failure" title={saving.message}>
        Not saved: {saving.message}
      </span>
      {saving.code !== 'conflict' && (
        <Button size="small" onPress={() => void saveCopy(session)}>
          Save a copy elsewhere…
        </Button>
      )}
    </span>
  );
}
