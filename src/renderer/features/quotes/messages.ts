import english from '../../../../resources/messages/en/quotes.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('quotes', english);
