import english from '../../../resources/messages/en/app.json';
import { catalog } from '../../core/messages/catalog';

export const t = catalog('app', english);
