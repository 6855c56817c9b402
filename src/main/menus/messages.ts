import english from '../../../resources/messages/en/menus.json';
import { catalog } from '../../core/messages/catalog';

export const t = catalog('menus', english);
