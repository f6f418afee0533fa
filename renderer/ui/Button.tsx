import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';
import styles from './Button.module.css';

export function Button(props: Omit<ButtonProps, 'className'>) {
  return <AriaButton {...props} className={styles.button ?? ''} />;
}
