import { IconCopy, IconExternalLink, IconPencil } from '@tabler/icons-react';
import { isOpenableUrl } from '../../../core/model/url';
import { call } from '../../api/client';
import { perform } from '../../shell/perform';
import { readOnlyWorkspace } from '../../shell/readOnly';
import type { MenuEntry } from '../../ui/MenuItems';
import { term } from '../../ui/terms';
import { t } from './messages';

/** Opens the record's form. */
export const editEntry = (run: () => void): MenuEntry => ({
  id: 'edit',
  label: term('edit'),
  icon: IconPencil,
  isDisabled: readOnlyWorkspace.get(),
  run,
});

/** Copies words of the record. */
export const copyEntry = (id: string, label: string, words: string): MenuEntry => ({
  id,
  label,
  icon: IconCopy,
  isDisabled: words === '',
  run: () => void perform(() => navigator.clipboard.writeText(words), { toast: t('copied') }),
});

/** What can be done with the address of a record; grey where it has none. */
export const addressEntries = (url: string): MenuEntry[] => [
  {
    id: 'openAddress',
    label: t('openAddress'),
    icon: IconExternalLink,
    isDisabled: !isOpenableUrl(url),
    run: () => void perform(() => call('app.openExternal', { url })),
  },
  copyEntry('copyAddress', t('copyAddress'), url),
];
