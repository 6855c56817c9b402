import english from '../../../resources/messages/en/net.json';
import { catalog } from '../../core/messages/catalog';

export const t = catalog('net', english);
