import type { ReactNode } from 'react';
import { texts } from '../../../../shared/i18n/window.ts';
import { Chevron } from '../../../ui/Chevron.tsx';
import type { OutlineNode } from './outline.ts';
import styles from './Outline.module.css';

interface RowContentProps {
  readonly node: OutlineNode;
  readonly isExpanded: boolean;
  /** From 1. */
  readonly level: number;
  readonly children?: ReactNode;
}

/** What is seen of a row of the outline. */
export function RowContent({ node, isExpanded, level, children }: RowContentProps) {
  return (
    <div className={`${styles.content} ${styles[`level${Math.min(level, 4)}`]}`}>
      {children}
      {node.children.length > 0 ? <Chevron isExpanded={isExpanded} /> : <span className={styles.noChevron} />}
      {node.code !== null && <span className={styles.code}>{node.code}</span>}
      <Text node={node} />
    </div>
  );
}

/** The text first, cut after a few lines: the whole of it is in the detail, and in the row's name. */
function Text({ node: { kind, libelle, detail } }: Pick<RowContentProps, 'node'>) {
  return (
    <div className={styles.text}>
      <span className={styles.libelle}>{libelle}</span>
      <span className={styles.detail}>
        {kind === 'modalite' && <span className={styles.tag}>{texts.outline.kind.modalite}</span>}
        {detail}
      </span>
    </div>
  );
}
