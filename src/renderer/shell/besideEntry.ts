import { IconColumns2 } from '@tabler/icons-react';
import type { MenuEntry } from '../ui/MenuItems';
import { type Beside, canOpenBeside, openBeside } from './beside';
import { t } from './messages';

/** For the menu of a row: opens it beside the article that is shown, or was shown last. */
export const besideEntry = (what: Beside): MenuEntry => ({
  id: 'beside',
  label: t('beside.open'),
  icon: IconColumns2,
  isDisabled: !canOpenBeside(),
  run: () => openBeside(what),
});
