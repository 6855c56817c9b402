import english from '../../../../resources/messages/en/related.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('related', english);
