import { useState } from 'react';
import type { AppliedCorrections, Correction } from '../../../core/model/correction';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { toast } from '../../shell/toast';
import { Checkbox } from '../../ui/Checkbox';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import form from '../../ui/Form.module.css';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { headlineOf, term } from '../../ui/terms';
import { FormDialog } from '../library/FormDialog';
import { changeArticles, undo } from './actions';
import { t } from './messages';

interface Props {
  of: Correction;
  onClose(): void;
}

const places = ['end', 'start'] as const;
/** Stands among the ids of snippets for Stet's own wording. */
const own = 'own';

/** The notice as it will stand in a published article, to be changed before it is put in. */
export function NoticeDialog({ of, onClose }: Props) {
  const { articleId } = of;
  const [wording, setWording] = useState<string | null>();
  const draft = useCall('corrections.draftNotice', {
    articleId,
    ...(wording !== undefined && { wording }),
  }).data;
  const [typed, setNotice] = useState<string | null>(null);
  const [asked, setAsked] = useState<string | null | undefined>();
  const notice = typed ?? draft?.notice.trim() ?? '';
  const [place, setPlace] = useState<(typeof places)[number]>('end');
  const [alsoWords, setAlsoWords] = useState(true);
  const save = () =>
    changeArticles(() => call('corrections.putNotice', { articleId, notice, place, alsoWords }));
  const done = (applied: AppliedCorrections | null) => {
    if (applied !== null)
      toast(t('notice.put', { headline: headlineOf(of) }), 'ok', {
        label: term('undo'),
        run: () => void undo(applied),
      });
    onClose();
  };
  const choose = (chosen: string | null) => {
    setWording(chosen);
    setNotice(null);
  };
  return (
    <FormDialog
      title={t('notice.title')}
      fields={{ typed, place, alsoWords }}
      problem={notice.trim() ? undefined : t('notice.missing')}
      save={save}
      done={done}
    >
      {draft && draft.wordings.length > 0 && (
        <Select
          label={t('notice.wording')}
          value={draft.wording ?? own}
          choices={[
            ...draft.wordings.map(({ id, name }) => ({ id, label: name })),
            { id: own, label: t('notice.wording.own') },
          ]}
          onChange={(id) => (typed === null ? choose : setAsked)(id === own ? null : id)}
        />
      )}
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
      <ConfirmDialog
        title={t('notice.replace.title')}
        isOpen={asked !== undefined}
        confirm={t('notice.replace')}
        danger
        onConfirm={() => asked !== undefined && choose(asked)}
        onClose={() => setAsked(undefined)}
      >
        <p>{t('notice.replace.detail')}</p>
      </ConfirmDialog>
    </FormDialog>
  );
}
