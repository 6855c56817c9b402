import english from '../../../../resources/messages/en/inspector.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('inspector', english);
