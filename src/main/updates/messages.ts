import english from '../../../resources/messages/en/updates.json';
import { catalog } from '../../core/messages/catalog';

export const t = catalog('updates', english);
