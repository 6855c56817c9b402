import type { Icon } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import styles from './Button.module.css';

interface Props extends Omit<ButtonProps, 'children' | 'className'> {
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
  tone?: 'plain' | 'primary' | 'danger' | 'quiet';
  icon?: Icon;
  size?: 'small' | 'normal' | 'large';
  /** Fills its line; the text is at the start. */
  isWide?: boolean;
}

export function Button({
  children,
  tone = 'plain',
  icon: IconShape,
  size = 'normal',
  isWide = false,
  ...props
}: Props) {
  return (
    <AriaButton
      {...props}
      className={styles.button}
      data-tone={tone}
      data-size={size}
      data-wide={isWide || undefined}
    >
      {IconShape && <IconShape size={16} stroke={1.8} aria-hidden />}
      {children}
    </AriaButton>
  );
}
