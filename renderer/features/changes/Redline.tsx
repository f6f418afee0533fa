import { useMemo } from 'react';
import { diffMots } from '../../../shared/diff/mots.ts';
import { texts } from '../../../shared/i18n/window.ts';
import styles from './Redline.module.css';

const said = texts.journal.change;

interface RedlineProps {
  readonly before: string;
  readonly after: string;
  /** One of the two texts alone, with what is not in the other. */
  readonly only?: 'before' | 'after';
}

/** A text with what went struck out and what came underlined; heard too, by what is no part of the text that one looks for or copies. */
export function Redline({ before, after, only }: RedlineProps) {
  const segments = useMemo(() => diffMots(before, after), [before, after]);
  const other = only === 'before' ? 'added' : only === 'after' ? 'removed' : null;
  return segments
    .filter(({ kind }) => kind !== other)
    .map(({ kind, text }, i) => {
      if (kind === 'same') return <span key={i}>{text}</span>;
      const Mark = kind === 'removed' ? 'del' : 'ins';
      return (
        <Mark key={i} className={styles[kind]} data-heard={said.marks[kind]}>
          {text}
        </Mark>
      );
    });
}
