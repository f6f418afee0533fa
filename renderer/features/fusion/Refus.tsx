import type { ReactNode } from 'react';
import screen from '../../ui/Screen.module.css';

interface RefusProps {
  readonly titre: string;
  /** Says what is wrong and what to do. */
  readonly message: string;
  readonly children?: ReactNode;
}

/** What was asked for cannot be done; the rest stays as it was. */
export function Refus({ titre, message, children }: RefusProps) {
  return (
    <div role="alert" className={screen.refusal}>
      <p className={screen.strong}>{titre}</p>
      <p>{message}</p>
      {children}
    </div>
  );
}
