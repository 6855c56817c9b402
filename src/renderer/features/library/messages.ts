import english from '../../../../resources/messages/en/library.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('library', english);
