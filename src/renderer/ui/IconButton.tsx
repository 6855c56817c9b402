import type { Icon } from '@tabler/icons-react';
import type { Ref } from 'react';
import { Button, type ButtonProps, Tooltip, TooltipTrigger } from 'react-aria-components';
import styles from './IconButton.module.css';

interface Props extends Omit<ButtonProps, 'children' | 'className'> {
  /** Its name, shown as a tooltip too. */
  label: string;
  icon: Icon;
  pressed?: boolean;
  /** For a margin of the text. */
  isNarrow?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

export function IconButton({ label, icon: IconShape, pressed, isNarrow = false, ...props }: Props) {
  return (
    <TooltipTrigger delay={500}>
      <Button
        {...props}
        className={styles.button}
        data-narrow={isNarrow || undefined}
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      >
        <IconShape size={18} stroke={1.7} aria-hidden />
      </Button>
      <Tooltip className={styles.tooltip} offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
