import { useState } from 'react';
import type { Correction } from '../../../core/model/correction';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { toast } from '../../shell/toast';
import { Checkbox } from '../../ui/Checkbox';
import form from '../../ui/Form.module.css';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { headlineOf } from '../../ui/terms';
import { FormDialog } from '../library/FormDialog';
import { changeArticles } from './actions';
import { t } from './messages';

interface Props {
  of: Correction;
  onClose(): void;
}

const places = ['end', 'start'] as const;

/** The notice as it will stand in a published article, to be changed before it is put in. */
export function NoticeDialog({ of, onClose }: Props) {
  const { articleId } = of;
  const draft = useCall('corrections.draftNotice', { articleId }).data;
  const [typed, setNotice] = useState<string | null>(null);
  const notice = typed ?? draft?.trim() ?? '';
  const [place, setPlace] = useState<(typeof places)[number]>('end');
  const [alsoWords, setAlsoWords] = useState(true);
  const save = () =>
    changeArticles(() => call('corrections.putNotice', { articleId, notice, place, alsoWords }));
  const done = (outcome: unknown) => {
    if (outcome !== null) toast(t('notice.put', { headline: headlineOf(of) }));
    onClose();
  };
  return (
    <FormDialog
      title={t('notice.title')}
      fields={{ typed, place, alsoWords }}
      problem={notice.trim() ? undefined : t('notice.missing')}
      save={save}
      done={done}
    >
      <div className={form.whole}>
        <TextField
          label={t('notice.words')}
          hint={t('notice.hint')}
          rows={8}
          autoFocus
          value={notice}
          onChange={setNotice}
        />
      </div>
      <Select
        label={t('notice.place')}
        value={place}
        choices={places.map((id) => ({ id, label: t(`notice.place.${id}`) }))}
        onChange={setPlace}
      />
      <div className={form.whole}>
        <Checkbox isSelected={alsoWords} onChange={setAlsoWords}>
          {t('notice.alsoWords')}
        </Checkbox>
      </div>
    </FormDialog>
  );
}
