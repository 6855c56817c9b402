import english from '../../../../resources/messages/en/exchange.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('exchange', english);
