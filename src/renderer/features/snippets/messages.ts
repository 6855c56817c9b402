import english from '../../../../resources/messages/en/snippets.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('snippets', english);
