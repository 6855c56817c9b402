import english from '../../../../resources/messages/en/backups.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('backups', english);
