import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { texts } from '../../../../shared/i18n/window.ts';
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

function Chevron({ isExpanded }: { readonly isExpanded: boolean }) {
  return (
    <AriaButton
      slot="chevron"
      className={styles.chevron ?? ''}
      aria-label={isExpanded ? texts.outline.collapse : texts.outline.expand}
    >
      <svg viewBox="0 0 12 12" aria-hidden="true" className={isExpanded ? styles.open : styles.closed}>
        <path d="M4 2.5 7.5 6 4 9.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
    </AriaButton>
  );
}
