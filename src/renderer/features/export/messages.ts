import english from '../../../../resources/messages/en/export.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('export', english);
