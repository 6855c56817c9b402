import english from '../../../../resources/messages/en/trouble.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('trouble', english);
