import english from '../../../resources/messages/en/session.json';
import { catalog } from '../../core/messages/catalog';

export const t = catalog('session', english);
