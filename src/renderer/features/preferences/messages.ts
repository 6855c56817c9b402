import english from '../../../../resources/messages/en/preferences.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('preferences', english);
