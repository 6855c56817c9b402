import { speak } from '../../../core/messages/speak';
import { type Answer, type Request, tasks } from './tasks';

const answer = (message: Answer) => postMessage(message);

/** The thread beside the page: one task at a time. */
addEventListener('message', ({ data }: MessageEvent<Request>) => {
  run(data).then(
    (value) => answer({ value }),
    (error: unknown) => answer({ error: error instanceof Error ? error.message : String(error) }),
  );
});

async function run({ language, task, input }: Request): Promise<unknown> {
  await speak(language);
  return tasks[task](input);
}
