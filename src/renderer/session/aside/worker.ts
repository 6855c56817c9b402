import { setLanguage } from '../../../core/messages/language';
import { type Answer, type Request, tasks } from './tasks';

const answer = (message: Answer) => postMessage(message);

/** The thread beside the page: one task at a time. */
addEventListener('message', ({ data }: MessageEvent<Request>) => {
  setLanguage(data.language);
  tasks[data.task](data.input).then(
    (value) => answer({ value }),
    (error: unknown) => answer({ error: error instanceof Error ? error.message : String(error) }),
  );
});
