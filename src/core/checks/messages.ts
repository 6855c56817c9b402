import english from '../../../resources/messages/en/checks.json';
import { catalog } from '../messages/catalog';

export const t = catalog('checks', english);
