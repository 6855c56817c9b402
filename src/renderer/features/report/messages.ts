import english from '../../../../resources/messages/en/quotationReport.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('quotationReport', english);
