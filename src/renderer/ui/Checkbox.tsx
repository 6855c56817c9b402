import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps } from 'react-aria-components';
import './field.css';

interface Props extends Omit<CheckboxProps, 'className' | 'children'> {
  children?: ReactNode;
}

export function Checkbox({ children, ...props }: Props) {
  return (
    <AriaCheckbox {...props} className="checkbox">
      <span className="box" aria-hidden>
        <IconCheck size={14} stroke={3} />
      </span>
      {children}
    </AriaCheckbox>
  );
}
