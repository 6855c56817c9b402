import path from 'node:path';
import { workerTasks } from '../../workspace/worker/client';
import type { Tasks } from '../../workspace/worker/tasks';
import type { Context } from './command';

/** Long work in worker threads: what takes ten seconds for one file fails by its name. */
export const threads = ({ program }: Context): Tasks => workerTasks(path.join(program, 'worker.cjs'));
