import { useState } from 'react';
import type { Finding } from '../../../core/model/check';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { announce } from '../../shell/announce';
import form from '../../ui/Form.module.css';
import { TextField } from '../../ui/TextField';
import { FormDialog } from '../library/FormDialog';
import { checkName, t } from './messages';

interface Props {
  articleId: string;
  finding: Finding;
  done(): void;
}

/** Asks for the reason why a finding may stand, and who says so. */
export function WaiveDialog({ articleId, finding, done }: Props) {
  const known = useCall('settings.get', undefined).data?.checkedBy;
  const [reason, setReason] = useState('');
  const [typed, setName] = useState<string | null>(null);
  const name = typed ?? known ?? '';
  const by = name.trim();
  const problem = () => {
    if (reason.trim() === '') return t('waive.noReason');
    return by === '' ? t('waive.noName') : undefined;
  };
  const save = async () => {
    const { check, subject } = finding;
    await call('checks.waive', { id: articleId, waiver: { check, subject, reason: reason.trim(), by } });
    await call('settings.set', { checkedBy: by }).catch(() => undefined);
    announce(t('waived.done'));
  };
  return (
    <FormDialog
      title={t('waive.title')}
      size="small"
      fields={{ reason, typed }}
      problem={problem()}
      save={save}
      done={done}
    >
      <div className={form.whole}>
        <p>
          {checkName(finding.check)}: {finding.message}
        </p>
        <p>{t('waive.detail')}</p>
      </div>
      <div className={form.whole}>
        <TextField label={t('waive.reason')} autoFocus value={reason} onChange={setReason} />
      </div>
      <div className={form.whole}>
        <TextField label={t('waive.name')} value={name} onChange={setName} />
      </div>
    </FormDialog>
  );
}
