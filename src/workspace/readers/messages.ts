import english from '../../../resources/messages/en/readers.json';
import { catalog } from '../../core/messages/catalog';

export const t = catalog('readers', english);
