import english from '../../../../resources/messages/en/desk.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('desk', english);
