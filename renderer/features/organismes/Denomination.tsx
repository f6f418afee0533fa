import type { ComponentProps } from 'react';
import styles from './Denomination.module.css';

/** What a body is called, which leads to its sheet. */
export function Denomination({ className = '', ...props }: ComponentProps<'button'>) {
  return <button type="button" {...props} className={`${styles.denomination} ${className}`} />;
}
