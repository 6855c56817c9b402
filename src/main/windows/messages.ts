import english from '../../../resources/messages/en/window.json';
import { catalog } from '../../core/messages/catalog';

export const t = catalog('window', english);
