import english from '../../../../resources/messages/en/tape.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('tape', english);
