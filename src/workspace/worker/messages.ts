import english from '../../../resources/messages/en/worker.json';
import { catalog } from '../../core/messages/catalog';

export const t = catalog('worker', english);
