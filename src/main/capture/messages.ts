import english from '../../../resources/messages/en/captured.json';
import { catalog } from '../../core/messages/catalog';

export const t = catalog('captured', english);
