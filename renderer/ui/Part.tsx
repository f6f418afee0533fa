import { useId, type ReactNode } from 'react';
import screen from './Screen.module.css';

interface PartProps {
  readonly title: string;
  /** How deep it is in the screen. */
  readonly level?: 3 | 4;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A part of a screen, called by its title. */
export function Part({ title, level = 3, className = screen.part, children }: PartProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={className} aria-labelledby={id}>
      <Heading id={id} className={screen.heading}>
        {title}
      </Heading>
      {children}
    </section>
  );
}
