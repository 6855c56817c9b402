import english from '../../../resources/messages/en/disk.json';
import { catalog } from '../../core/messages/catalog';

export const t = catalog('disk', english);
