import english from '../../../resources/messages/en/quotationLedger.json';
import { catalog } from '../messages/catalog';

export const t = catalog('quotationLedger', english);
