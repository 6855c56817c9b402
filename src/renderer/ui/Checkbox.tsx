import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps } from 'react-aria-components';
import styles from './Checkbox.module.css';

interface Props extends Omit<CheckboxProps, 'className' | 'children'> {
  children?: ReactNode;
}

export function Checkbox({ children, ...props }: Props) {
  return (
    <AriaCheckbox {...props} className={styles.checkbox}>
      <span className={styles.box} aria-hidden>
        <IconCheck size={14} stroke={3} />
      </span>
      {children}
    </AriaCheckbox>
  );
}
