import english from '../../../../resources/messages/en/speakers.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('speakers', english);
