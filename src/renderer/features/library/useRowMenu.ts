import { IconArrowRight, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { inGroups } from '../../shell/menuEntries';
import { useReadOnly } from '../../shell/readOnly';
import type { MenuEntry } from '../../ui/MenuItems';
import { t } from './messages';
import { type Deletable, useDeleteRecord } from './useDeleteRecord';

interface Props<T> {
  onOpen: (item: T) => void;
  menu?: (item: T) => MenuEntry[];
  deletes?: Deletable;
}

/** The menu of a row in a library, and the dialog that deleting may open. */
export function useRowMenu<T extends { id: string }>({
  onOpen,
  menu,
  deletes,
}: Props<T>): {
  entries: (item: T) => MenuEntry[];
  dialog: ReactNode;
} {
  const { remove, dialog } = useDeleteRecord(deletes ?? 'quote');
  const isDisabled = useReadOnly();
  const entries = (item: T) =>
    inGroups([
      [
        { id: 'open', label: t('open'), icon: IconArrowRight, run: () => onOpen(item) },
        ...(menu?.(item) ?? []),
      ],
      deletes
        ? [
            {
              id: 'delete',
              label: t('delete'),
              icon: IconTrash,
              danger: true,
              isDisabled,
              run: () => remove(item.id),
            },
          ]
        : [],
    ]);
  return { entries, dialog };
}
