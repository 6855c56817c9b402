import english from '../../../resources/messages/en/dialogs.json';
import { catalog } from '../../core/messages/catalog';

export const t = catalog('dialogs', english);
