import english from '../../../resources/messages/en/spelling.json';
import { catalog } from '../../core/messages/catalog';

export const t = catalog('spelling', english);
