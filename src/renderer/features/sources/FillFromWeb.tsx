import { IconPlayerStop, IconWorldSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { textOf } from '../../../core/citations/csl';
import type { CslItem } from '../../../core/model/source';
import { call } from '../../api/client';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import field from '../../ui/Field.module.css';
import styles from './FillFromWeb.module.css';
import { t } from './messages';

interface Props {
  /** Has the DOI or the address to look up. */
  csl: CslItem;
  /** Takes what was found; returns how many fields it filled. */
  fill: (found: CslItem) => number;
}

/** Looks up a source on the web when the user asks for it, and fills the empty fields; the form stays usable meanwhile. */
export function FillFromWeb({ csl, fill }: Props) {
  const [filled, setFilled] = useState<number | null>(null);
  // The latest one, so that what was typed during the look-up stays.
  const latest = useRef(fill);
  latest.current = fill;
  const address = textOf(csl, 'DOI') || textOf(csl, 'URL');
  const { run, isRunning, cancel, error } = useAction(
    async (asked: string, job) => {
      setFilled(null);
      const found = await call('sources.fetchMetadata', { job, address: asked });
      if (found) setFilled(latest.current(found));
    },
    { isToasted: () => false },
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the form closes
  useEffect(() => cancel, []);
  const outcome = filled === null ? '' : t('web.filled', { count: filled });

  return (
    <div className={styles.fill}>
      <Button
        size="small"
        icon={isRunning ? IconPlayerStop : IconWorldSearch}
        isDisabled={address === ''}
        onPress={() => (isRunning ? cancel() : run(address))}
      >
        {isRunning ? t('web.stop') : t('web.fill')}
      </Button>
      {address === '' && filled === null && <span className={field.hint}>{t('web.needs')}</span>}
      <span role="status" className={error ? field.error : field.hint}>
        {isRunning ? t('web.running') : (error?.message ?? outcome)}
      </span>
    </div>
  );
}
