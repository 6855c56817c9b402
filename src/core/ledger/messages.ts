import english from '../../../resources/messages/en/ledger.json';
import { catalog } from '../messages/catalog';

export const t = catalog('ledger', english);
