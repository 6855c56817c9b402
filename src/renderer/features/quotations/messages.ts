import english from '../../../../resources/messages/en/quotations.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('quotations', english);
