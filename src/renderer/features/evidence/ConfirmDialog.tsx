import { useState } from 'react';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { announce } from '../../shell/announce';
import type { ComparedWords } from '../../shell/recordDialogs';
import form from '../../ui/Form.module.css';
import { TextField } from '../../ui/TextField';
import { term } from '../../ui/terms';
import { FormDialog } from '../library/FormDialog';
import { VerbatimLine } from '../snapshots/VerbatimLine';
import styles from './evidence.module.css';
import { t } from './messages';

interface Props {
  compared: ComparedWords;
  done: (isConfirmed: true | null) => void;
}

/** Asks who compared the words with their source. */
export function ConfirmDialog({ compared, done }: Props) {
  const { kind, words, language, searched } = compared;
  const known = useCall('settings.get', undefined).data?.checkedBy;
  const [typed, setName] = useState<string | null>(null);
  const name = typed ?? known ?? '';
  const checkedBy = name.trim();
  const save = async (): Promise<true> => {
    await compared.keep(checkedBy);
    await call('settings.set', { checkedBy }).catch(() => undefined);
    announce(t('confirmed'));
    return true;
  };
  return (
    <FormDialog
      title={t('confirm.title')}
      size="small"
      fields={typed}
      problem={checkedBy === '' ? t('confirm.noName') : undefined}
      save={save}
      done={done}
    >
      <div className={form.whole}>
        <p className={styles.words} lang={language}>
          {kind === 'quote' ? term('quoted', { words }) : words}
        </p>
        <p>{t(`confirm.detail.${kind}`)}</p>
        {searched && <VerbatimLine sourceId={searched} quoted={words} />}
      </div>
      <div className={form.whole}>
        <TextField label={t('confirm.name')} autoFocus value={name} onChange={setName} />
      </div>
    </FormDialog>
  );
}
