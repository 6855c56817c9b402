import type { Choice } from '../../ui/Select';

export type Sort = 'updated' | 'name' | 'uses';

export const sortChoices = (name: string): Choice<Sort>[] => [
  { id: 'updated', label: 'Last changed' },
  { id: 'name', label: name },
  { id: 'uses', label: 'Most used' },
];
