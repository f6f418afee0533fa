import { useMemo, useState } from 'react';
import { Collection } from 'react-aria-components/Collection';
import { Tree, TreeItem, TreeItemContent } from 'react-aria-components/Tree';
import { Virtualizer } from 'react-aria-components/Virtualizer';
import { RowLayout } from '../../ui/RowLayout.ts';
import type { Constat } from '../../../shared/controles/constat.ts';
import type { State } from '../../../shared/domain/row.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { asides } from './aside.ts';
import { useControles } from './controles.ts';
import { FindingRow, type RowActions } from './FindingRow.tsx';
import { useGoTo } from './going.ts';
import { byBloc, byRegle } from './grouping.ts';
import { linesOf, spokenLine, unfoldedConstats, type ConstatLine, type Line } from './lines.ts';
import styles from './FindingTree.module.css';

interface FindingTreeProps {
  readonly constats: readonly Constat[];
  readonly actions: TreeActions;
}

/** What can be done with the findings; nothing in a copy for reading. */
interface TreeActions extends Pick<RowActions, 'restore'> {
  /** `shown`: those among which it stands. */
  readonly setAside: ((constat: Constat, shown: readonly ConstatLine[]) => void) | null;
}

/** The findings, under what they are grouped by; Enter or a click goes to the place. */
export function FindingTree({ constats, actions }: FindingTreeProps) {
  const { id, state, rapport, view } = useControles();
  const goTo = useGoTo();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const lines = useMemo(() => {
    const groups = view.grouping === 'bloc' ? byBloc(state, constats) : byRegle(constats);
    return linesOf(groups, view.regle === null ? asides(state, id, rapport) : []);
  }, [id, state, rapport, view.grouping, view.regle, constats]);
  const expanded = lines.map((line) => line.id).filter((one) => !folded.has(one));

  const { setAside, restore } = actions;
  const rowActions: RowActions = {
    setAside: setAside === null ? null : (constat) => setAside(constat, unfoldedConstats(lines, folded)),
    restore,
  };

  const toggle = (group: string): void => {
    const next = new Set(folded);
    if (!next.delete(group)) next.add(group);
    setFolded(next);
  };
  const go = (key: string): void => {
    const line = lines
      .flatMap((one) => ('children' in one ? [one, ...one.children] : [one]))
      .find((one) => one.id === key);
    if (line?.kind === 'constat') goTo(line.constat);
    else if (line?.kind === 'aside' && line.aside.item !== null) goTo({ item: line.aside.item, champ: null });
    else if (line !== undefined) toggle(line.id);
  };
  return (
    <Virtualizer layout={RowLayout} layoutOptions={{ estimatedRowSize: 64 }}>
      <Tree
        aria-label={texts.controles.list}
        className={styles.tree ?? ''}
        items={lines}
        onAction={(key) => go(String(key))}
        expandedKeys={expanded}
        onExpandedChange={(keys) =>
          setFolded(new Set(lines.map((line) => line.id).filter((one) => !keys.has(one))))
        }
      >
        {(line) => <Row line={line} state={state} actions={rowActions} />}
      </Tree>
    </Virtualizer>
  );
}

interface RowProps {
  readonly line: Line;
  readonly state: State;
  readonly actions: RowActions;
}

function Row({ line, state, actions }: RowProps) {
  const children = 'children' in line ? line.children : [];
  return (
    <TreeItem
      id={line.id}
      textValue={spokenLine(state, line)}
      hasChildItems={children.length > 0}
      className={styles.row ?? ''}
    >
      <TreeItemContent>
        {({ isExpanded }) => (
          <FindingRow line={line} state={state} isExpanded={isExpanded} actions={actions} />
        )}
      </TreeItemContent>
      <Collection items={children}>
        {(child) => <Row line={child} state={state} actions={actions} />}
      </Collection>
    </TreeItem>
  );
}
