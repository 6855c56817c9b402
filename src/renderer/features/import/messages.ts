import english from '../../../../resources/messages/en/import.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('import', english);
