import english from '../../../../resources/messages/en/doctor.json';
import { catalog } from '../../../core/messages/catalog';

export const t = catalog('doctor', english);
