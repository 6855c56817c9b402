import english from '../../../../resources/messages/en/history.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('history', english);
