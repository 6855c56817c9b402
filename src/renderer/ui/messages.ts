import english from '../../../resources/messages/en/ui.json';
import { catalog } from '../../core/messages/catalog';

export const t = catalog('ui', english);
