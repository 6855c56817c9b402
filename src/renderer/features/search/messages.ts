import english from '../../../../resources/messages/en/search.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('search', english);
