import english from '../../../resources/messages/en/opened.json';
import { catalog } from '../../core/messages/catalog';

export const t = catalog('opened', english);
