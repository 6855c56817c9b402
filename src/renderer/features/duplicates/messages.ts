import english from '../../../../resources/messages/en/duplicates.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('duplicates', english);
