import english from '../../../../resources/messages/en/copies.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('copies', english);
