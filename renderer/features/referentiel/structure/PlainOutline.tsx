import { useId, useState } from 'react';
import { Collection } from 'react-aria-components/Collection';
import { Tree, TreeItem, TreeItemContent } from 'react-aria-components/Tree';
import { Virtualizer } from 'react-aria-components/Virtualizer';
import { RowLayout } from '../../../ui/RowLayout.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { Button } from '../../../ui/Button.tsx';
import { expandableIds, firstExpandedIds, spokenLabel, type OutlineNode } from './outline.ts';
import { RowContent } from './RowContent.tsx';
import styles from './Outline.module.css';

interface PlainOutlineProps {
  readonly nodes: readonly OutlineNode[];
  readonly title: string;
  /** Of the tree. */
  readonly label: string;
  /** Said when there is none. */
  readonly empty: string;
  /** A row can be chosen. */
  readonly chosen?: string | null;
  readonly onChoose?: (id: string) => void;
}

/** What would be, or what was, as rows that open and close; nothing of it can be changed. */
export function PlainOutline({ nodes, title, label, empty, chosen = null, onChoose }: PlainOutlineProps) {
  const id = useId();
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => new Set(firstExpandedIds(nodes)));
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.bar}>
        <h3 id={id} className={styles.title}>
          {title}
        </h3>
        <Button variant="quiet" onPress={() => setExpanded(new Set(expandableIds(nodes)))}>
          {texts.commands.labels.expandAll}
        </Button>
        <Button variant="quiet" onPress={() => setExpanded(new Set())}>
          {texts.commands.labels.collapseAll}
        </Button>
      </div>
      {nodes.length === 0 ? (
        <p className={styles.empty}>{empty}</p>
      ) : (
        <Virtualizer layout={RowLayout} layoutOptions={{ estimatedRowSize: 30 }}>
          <Tree
            aria-label={label}
            className={styles.tree ?? ''}
            items={nodes}
            {...(onChoose !== undefined && {
              selectionMode: 'single',
              selectionBehavior: 'replace',
              selectedKeys: chosen === null ? [] : [chosen],
              onSelectionChange: (keys) => {
                for (const key of keys === 'all' ? [] : keys) onChoose(String(key));
              },
            })}
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
  return (
    <TreeItem
      id={node.id}
      textValue={spokenLabel(node)}
      hasChildItems={node.children.length > 0}
      className={`${styles.row} ${styles[node.kind]}`}
    >
      <TreeItemContent>
        {({ isExpanded, level }) => <RowContent node={node} isExpanded={isExpanded} level={level} />}
      </TreeItemContent>
      <Collection items={node.children}>{(child) => <Row node={child} />}</Collection>
    </TreeItem>
  );
}
