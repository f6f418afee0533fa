import {
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type Ref,
  type RefObject,
} from 'react';
import { Collection } from 'react-aria-components/Collection';
import {
  Tree,
  TreeItem,
  TreeItemContent,
  TreeStateContext,
  type TreeState,
} from 'react-aria-components/Tree';
import { Virtualizer } from 'react-aria-components/Virtualizer';
import { RowLayout } from '../../../ui/RowLayout.ts';
import type { EntityName } from '../../../../shared/domain/entities.ts';
import type { ItemRef } from '../../../../shared/domain/row.ts';
import { childrenAllowed } from '../../../../shared/edit/places.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { runCommand, useCommand } from '../../../app/command-registry.ts';
import { Button } from '../../../ui/Button.tsx';
import { MenuButton } from '../../../ui/MenuButton.tsx';
import { takingAction } from '../../partage/taking-action.ts';
import { PasteButton } from '../../paste/PasteButton.tsx';
import { usePartages } from '../../partage/usePartages.ts';
import { useRelecture, type Relectures } from '../../relecture/relecture.ts';
import { useDraft } from '../draft.ts';
import {
  expandableIds,
  firstExpandedIds,
  outlineOf,
  pathIn,
  spokenLabel,
  withCounts,
  type OutlineNode,
} from './outline.ts';
import { RowContent } from './RowContent.tsx';
import styles from './Outline.module.css';

export interface OutlineHandle {
  /** Gives the focus to a row; to the first one when there is no such row. */
  readonly focus: (id: string | null) => void;
}

interface OutlineProps {
  readonly ref: Ref<OutlineHandle>;
  readonly chosen: string | null;
  /** Beside something that has the tools already. */
  readonly isAside?: boolean;
  readonly onChoose: (id: string) => void;
  /** Enter, or a double click. */
  readonly onEnter: () => void;
  readonly onAdd: (entity: EntityName, parent: ItemRef) => void;
  /** Each time what was chosen is in sight. */
  readonly onShown: () => void;
}

/** Activités, blocs, compétences and critères of a référentiel, as rows that open and close. */
export function Outline(props: OutlineProps) {
  const { ref, chosen, isAside = false, onChoose, onEnter, onAdd, onShown } = props;
  const { referentiel, isReadOnly } = useDraft();
  const { marks } = usePartages();
  const { comptes } = useRelecture();
  const plain = useMemo(() => outlineOf(referentiel, marks), [referentiel, marks]);
  const nodes = useMemo(() => withCounts(plain, commentsSaid(comptes)), [plain, comptes]);
  const [expanded, setExpanded] = useExpanded(nodes, chosen);
  const tree = useRef<TreeState<unknown>>(null);
  const element = useRef<HTMLDivElement>(null);
  const keepState = useCallback((state: TreeState<unknown> | null): void => {
    tree.current = state;
  }, []);

  useImperativeHandle(ref, () => ({
    focus: (id) => {
      const opened = openedTo(nodes, expanded, id);
      if (opened === expanded) return focusRow(tree.current, element.current, id);
      setExpanded(opened);
      // A row that was closed away is drawn first.
      requestAnimationFrame(() => focusRow(tree.current, element.current, id));
    },
  }));
  useShown(chosen, tree, element, onShown);

  const expandAll = (): void => setExpanded(new Set(expandableIds(nodes)));
  const collapseAll = (): void => setExpanded(new Set());
  useCommand('expandAll', expandAll);
  useCommand('collapseAll', collapseAll);
  return (
    <section className={`${styles.section} ${isAside ? styles.aside : ''}`} aria-label={texts.outline.title}>
      {!isAside && (
        <div className={styles.bar}>
          <h3 className={styles.title}>{texts.outline.title}</h3>
          <AddMenu onAdd={onAdd} />
          {!isReadOnly && <PasteButton />}
          <Button variant="quiet" onPress={expandAll}>
            {texts.commands.labels.expandAll}
          </Button>
          <Button variant="quiet" onPress={collapseAll}>
            {texts.commands.labels.collapseAll}
          </Button>
        </div>
      )}
      {nodes.length === 0 ? (
        <p className={styles.empty}>{isReadOnly ? texts.outline.empty : texts.outline.begin}</p>
      ) : (
        <Virtualizer layout={RowLayout} layoutOptions={{ estimatedRowSize: 30 }}>
          <Tree
            ref={element}
            aria-label={texts.outline.label(referentiel.intitule)}
            className={styles.tree ?? ''}
            items={nodes}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={chosen === null ? [] : [chosen]}
            onSelectionChange={(keys) => {
              for (const key of keys === 'all' ? [] : keys) onChoose(String(key));
            }}
            onAction={onEnter}
            expandedKeys={expanded}
            onExpandedChange={(keys) => setExpanded(new Set([...keys].map(String)))}
          >
            {(node) => <Row node={node} onState={keepState} />}
          </Tree>
        </Virtualizer>
      )}
    </section>
  );
}

const commentsSaid = (comptes: Relectures['comptes']): ReadonlyMap<string, string> =>
  new Map([...comptes].map(([id, { total }]) => [id, texts.relecture.compteDans(total)]));

/** The rows that are open, with those above a row. */
function openedTo(
  nodes: readonly OutlineNode[],
  expanded: ReadonlySet<string>,
  id: string | null,
): ReadonlySet<string> {
  const above = id === null ? [] : pathIn(nodes, id).slice(0, -1);
  return above.every((one) => expanded.has(one)) ? expanded : new Set([...expanded, ...above]);
}

/** The rows that are open; those above what was chosen open when it is. */
function useExpanded(nodes: readonly OutlineNode[], chosen: string | null) {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(() => new Set(firstExpandedIds(nodes)));
  const [opened, setOpened] = useState<string | null>(null);
  if (chosen !== opened) {
    setOpened(chosen);
    setExpanded(openedTo(nodes, expanded, chosen));
  }
  return [expanded, setExpanded] as const;
}

/** A virtual row is drawn once it is the one that would take the focus. */
function useShown(
  chosen: string | null,
  tree: RefObject<TreeState<unknown> | null>,
  element: RefObject<HTMLDivElement | null>,
  onShown: () => void,
): void {
  const shown = useEffectEvent(onShown);
  useEffect(() => {
    if (chosen !== null) tree.current?.selectionManager.setFocusedKey(chosen);
    const frame = requestAnimationFrame(() => {
      if (chosen !== null) rowOf(element.current, chosen)?.scrollIntoView({ block: 'nearest' });
      shown();
    });
    return () => cancelAnimationFrame(frame);
  }, [chosen, tree, element]);
}

const rowOf = (element: HTMLElement | null, id: string): HTMLElement | null =>
  element?.querySelector<HTMLElement>(`[role="row"][data-key="${CSS.escape(id)}"]`) ?? null;

function focusRow(tree: TreeState<unknown> | null, element: HTMLElement | null, id: string | null): void {
  const manager = tree?.selectionManager;
  if (manager === undefined) return;
  manager.setFocusedKey(id ?? tree?.collection.getFirstKey() ?? null);
  manager.setFocused(true);
  if (id !== null) rowOf(element, id)?.focus();
}

function AddMenu({ onAdd }: { readonly onAdd: OutlineProps['onAdd'] }) {
  const { referentiel, state, isReadOnly } = useDraft();
  const root: ItemRef = { entity: 'referentiel', id: referentiel.id };
  if (isReadOnly) return null;
  const kinds = childrenAllowed(state, root);
  return (
    <MenuButton
      label={texts.editor.structure.add}
      variant="quiet"
      actions={[
        ...kinds.map((entity) => ({ id: entity, label: texts.editor.structure.addOne(entity) })),
        ...takingAction(kinds),
      ]}
      onAction={(id) => (id === 'takeBlocs' ? void runCommand(id) : onAdd(id, root))}
    />
  );
}

interface RowProps {
  readonly node: OutlineNode;
  readonly onState: (state: TreeState<unknown> | null) => void;
}

function Row({ node, onState }: RowProps) {
  return (
    <TreeItem
      id={node.id}
      textValue={spokenLabel(node)}
      hasChildItems={node.children.length > 0}
      className={`${styles.row} ${styles[node.kind]}`}
    >
      <TreeItemContent>
        {({ isExpanded, level }) => (
          <RowContent node={node} isExpanded={isExpanded} level={level}>
            <StateOf onState={onState} />
          </RowContent>
        )}
      </TreeItemContent>
      <Collection items={node.children}>{(child) => <Row node={child} onState={onState} />}</Collection>
    </TreeItem>
  );
}

interface StateOfProps {
  readonly onState: RowProps['onState'];
}

/** The tree's state is given to what is inside of it only; what focuses a row is outside. */
function StateOf({ onState }: StateOfProps) {
  const state = useContext(TreeStateContext);
  useEffect(() => onState(state));
  return null;
}
