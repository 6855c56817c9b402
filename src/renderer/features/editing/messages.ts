import english from '../../../../resources/messages/en/editing.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('editing', english);
