import english from '../../../../resources/messages/en/citations.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('citations', english);
