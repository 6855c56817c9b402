import { useEffect, useState } from 'react';
import { call } from '../../api/client';
import { useCommand } from '../../shell/commands';
import { toast } from '../../shell/toast';
import { lazily } from '../../ui/lazily';
import { t } from './messages';

const UpdatesDialog = lazily(async () => (await import('./UpdatesDialog')).UpdatesDialog);

/** Checks for updates when the user asks, and at the start where the user chose that, with or without a workspace. */
export function UpdatesHost() {
  const [isOpen, setOpen] = useState(false);
  useCommand('help.updates', () => setOpen(true));
  useEffect(() => {
    void call('app.newVersion', undefined).then(
      (version) => {
        if (version === null) return;
        toast(t('available', { version }), 'ok', { label: t('show'), run: () => setOpen(true) });
      },
      () => {},
    );
  }, []);
  return isOpen && <UpdatesDialog onClose={() => setOpen(false)} />;
}
