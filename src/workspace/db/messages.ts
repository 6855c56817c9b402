import english from '../../../resources/messages/en/database.json';
import { catalog } from '../../core/messages/catalog';

export const t = catalog('database', english);
