import { useMemo, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Collection } from 'react-aria-components/Collection';
import { Tree, TreeItem, TreeItemContent } from 'react-aria-components/Tree';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import type { Referentiel } from '../../../shared/generated/document.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Button } from '../../ui/Button.tsx';
import {
  expandableIds,
  firstExpandedIds,
  outlineOf,
  spokenLabel,
  type OutlineNode,
} from '../referentiel/structure/outline.ts';
import styles from '../referentiel/structure/Outline.module.css';

/** What the référentiel would hold, as rows that open and close. */
export function Outline({ referentiel }: { readonly referentiel: Referentiel }) {
  const nodes = useMemo(() => outlineOf(referentiel), [referentiel]);
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => new Set(firstExpandedIds(nodes)));
  return (
    <section className={styles.section} aria-labelledby="import-outline">
      <div className={styles.bar}>
        <h3 id="import-outline" className={styles.title}>
          {texts.importing.preview.outline}
        </h3>
        <Button onPress={() => setExpanded(new Set(expandableIds(nodes)))}>
          {texts.commands.labels.expandAll}
        </Button>
        <Button onPress={() => setExpanded(new Set())}>{texts.commands.labels.collapseAll}</Button>
      </div>
      {nodes.length === 0 ? (
        <p className={styles.empty}>{texts.outline.empty}</p>
      ) : (
        <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: 30 }}>
          <Tree
            aria-label={texts.outline.label(referentiel.intitule)}
            className={styles.tree ?? ''}
            items={nodes}
            expandedKeys={expanded}
            onExpandedChange={(keys) => setExpanded(new Set([...keys].map(String)))}
          >
            {(node) => <Row node={node} />}
          </Tree>
        </Virtualizer>
      )}
    </section>
  );
}

function Row({ node }: { readonly node: OutlineNode }) {
  const expandable = node.children.length > 0;
  return (
    <TreeItem
      id={node.id}
      textValue={spokenLabel(node)}
      hasChildItems={expandable}
      className={`${styles.row} ${styles[node.kind]}`}
    >
      <TreeItemContent>
        {({ isExpanded, level }) => (
          <div className={`${styles.content} ${styles[`level${Math.min(level, 4)}`]}`}>
            {expandable ? <Chevron isExpanded={isExpanded} /> : <span className={styles.noChevron} />}
            {node.code !== null && <span className={styles.code}>{node.code}</span>}
            {node.kind === 'modalite' && <span className={styles.tag}>{texts.outline.kind.modalite}</span>}
            <span className={styles.libelle}>{node.libelle}</span>
            {node.detail !== '' && <span className={styles.detail}>{node.detail}</span>}
          </div>
        )}
      </TreeItemContent>
      <Collection items={node.children}>{(child) => <Row node={child} />}</Collection>
    </TreeItem>
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
