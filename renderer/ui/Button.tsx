import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import styles from './Button.module.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  /** `primary`: the one thing to do next. `quiet`: without a border, among others. `warning`: leads to what is to be seen. */
  readonly variant?: 'plain' | 'primary' | 'danger' | 'quiet' | 'warning';
}

/** Disabled, it loses the focus: while what it asked for is being done, a second press is to do nothing instead. */
export function Button({ variant = 'plain', ...props }: ButtonProps) {
  return <AriaButton {...props} className={`${styles.button} ${styles[variant]}`} />;
}
