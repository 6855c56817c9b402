import english from '../../../resources/messages/en/report.json';
import { catalog } from '../messages/catalog';

export const t = catalog('report', english);
