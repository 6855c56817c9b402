import english from '../../../resources/messages/en/requests.json';
import { catalog } from '../../core/messages/catalog';

export const t = catalog('requests', english);
