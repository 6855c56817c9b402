import english from '../../../../resources/messages/en/snapshots.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('snapshots', english);
