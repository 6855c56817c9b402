import { clockOrDay, exactTime, moment, when } from './when';

const forms = { when, moment, exactTime, clockOrDay };

interface Props {
  /** An instant, in ISO form. */
  at: string;
  form?: keyof typeof forms;
}

/** An instant in one of the forms of the app; its title is the exact time. */
export const Time = ({ at, form = 'when' }: Props) => (
  <time dateTime={at} title={exactTime(at)}>
    {forms[form](at)}
  </time>
);
