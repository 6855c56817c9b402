import { useState } from 'react';
import { call } from '../../api/client';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { t } from './messages';

interface Props {
  id: string;
  title: string;
  line: string;
  content: string;
}

/** Adds a part that the import left out at the end of the article. */
export function PutBack({ id, title, line, content }: Props) {
  const [isDone, setDone] = useState(false);
  const put = useAction(
    async () => {
      await call('import.putBack', { id, markdown: content });
      setDone(true);
    },
    { toast: () => t('putBack.done', { title }) },
  );
  if (isDone) return null;
  return (
    <Button
      size="small"
      aria-label={t('putBack.name', { line })}
      isDisabled={put.isRunning}
      onPress={() => put.run()}
    >
      {t('putBack')}
    </Button>
  );
}
