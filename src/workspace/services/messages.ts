import english from '../../../resources/messages/en/services.json';
import { catalog } from '../../core/messages/catalog';

export const t = catalog('services', english);
