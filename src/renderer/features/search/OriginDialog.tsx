import { useState } from 'react';
import { longestOrigin } from '../../../core/model/origin';
import { useCall } from '../../api/query';
import { useCommand } from '../../shell/commands';
import { navigate, useRoute } from '../../shell/route';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { term } from '../../ui/terms';
import { routeOf } from './entries';
import { t } from './messages';
import styles from './OriginDialog.module.css';
import { Snippet } from './Snippet';

/** Where the selected words come from: what holds them, exactly or nearly. */
export function OriginDialog() {
  const [words, setWords] = useState<string | null>(null);
  useCommand('quote.origin', () =>
    setWords((window.getSelection()?.toString() ?? '').trim().slice(0, longestOrigin)),
  );
  return (
    <Dialog title={t('origin')} isOpen={words !== null} onClose={() => setWords(null)} isDismissable>
      {words === '' ? (
        <p>{t('origin.select')}</p>
      ) : (
        <Origins words={words ?? ''} close={() => setWords(null)} />
      )}
    </Dialog>
  );
}

function Origins({ words, close }: { words: string; close: () => void }) {
  const route = useRoute();
  const except = route.view === 'article' ? route.id : null;
  const { data: origins } = useCall('search.origins', { words, except }, { enabled: words !== '' });
  if (!origins) return <p role="status">{t('origin.looking')}</p>;
  if (origins.length === 0) return <p>{t('origin.none')}</p>;
  return (
    <ul className={styles.origins} aria-label={t('results')}>
      {origins.map(({ kind, id, title, snippet, isExact }) => (
        <li key={`${kind} ${id}`}>
          <Button
            onPress={() => {
              close();
              navigate(routeOf({ kind, id }));
            }}
          >
            {title || term('untitled')}
          </Button>
          <span>{t('origin.state', { kind: term(kind), state: isExact ? 'exact' : 'near' })}</span>
          <Snippet text={snippet} />
        </li>
      ))}
    </ul>
  );
}
