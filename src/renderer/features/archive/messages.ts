import english from '../../../../resources/messages/en/archive.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('archive', english);
