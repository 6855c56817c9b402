import english from '../../../../resources/messages/en/balance.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('balance', english);
