import english from '../../../../resources/messages/en/details.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('details', english);
