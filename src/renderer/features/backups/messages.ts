import english from '../../../../resources/messages/en/backups.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('backups', english);

const format = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** When a backup was made, as the system writes it. */
export const timeOf = (at: string): string => format.format(new Date(at));
