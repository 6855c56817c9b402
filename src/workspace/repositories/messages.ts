import english from '../../../resources/messages/en/records.json';
import { catalog } from '../../core/messages/catalog';

export const t = catalog('records', english);
