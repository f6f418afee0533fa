import { useMemo, useState } from 'react';
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
import { RowContent } from '../referentiel/structure/RowContent.tsx';
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
        <Button variant="quiet" onPress={() => setExpanded(new Set(expandableIds(nodes)))}>
          {texts.commands.labels.expandAll}
        </Button>
        <Button variant="quiet" onPress={() => setExpanded(new Set())}>
          {texts.commands.labels.collapseAll}
        </Button>
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
