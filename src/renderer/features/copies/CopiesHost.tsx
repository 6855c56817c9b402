import { useEffect, useState } from 'react';
import { useCall } from '../../api/query';
import { useCommand } from '../../shell/commands';
import { useReadOnly } from '../../shell/readOnly';
import { toast } from '../../shell/toast';
import { CopyDialog } from './CopyDialog';
import { t } from './messages';

/** Says that there is a copy of the database beside it, and shows what differs when the user asks. */
export function CopiesHost() {
  const isReadOnly = useReadOnly();
  const [isAsked, setAsked] = useState(false);
  const newest = useCall('copies.list', undefined, { enabled: !isReadOnly }).data?.[0];
  const name = newest?.name;
  useCommand('workspace.copies', () => (newest ? setAsked(true) : toast(t('none'), 'bad')));
  useEffect(() => {
    if (name !== undefined)
      toast(t('found', { name }), 'bad', { label: t('compare'), run: () => setAsked(true) });
  }, [name]);
  return isAsked && newest && <CopyDialog copy={newest} onClose={() => setAsked(false)} />;
}
