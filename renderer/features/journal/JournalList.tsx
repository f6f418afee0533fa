import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { ListBox, ListBoxItem, ListBoxLoadMoreItem } from 'react-aria-components/ListBox';
import { Collection } from 'react-aria-components/Collection';
import { Virtualizer } from 'react-aria-components/Virtualizer';
import { RowLayout } from '../../ui/RowLayout.ts';
import type { JournalLine } from '../../../shared/contract/answers/journal.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { saidLine } from './lines.ts';
import both from '../../ui/ListAndDetail.module.css';
import styles from './JournalScreen.module.css';

const said = texts.journal;

interface JournalListProps {
  /** Newest first. */
  readonly lines: readonly JournalLine[];
  readonly chosen: number | null;
  readonly onChoose: (seq: number) => void;
  readonly isLoadingMore: boolean;
  /** The end of the list is in sight. */
  readonly onMore: () => void;
}

/** The gestures, older ones being read as the end of the list comes in sight. */
export function JournalList({ lines, chosen, onChoose, isLoadingMore, onMore }: JournalListProps) {
  const lineHeight = useLineHeight();
  const list = useRef<HTMLDivElement>(null);
  useStill(list, lines, lineHeight);
  useInSight(list, lines, chosen, lineHeight);
  const items = useMemo(() => lines.map((line) => ({ id: line.seq, line })), [lines]);
  return (
    <Virtualizer layout={RowLayout} layoutOptions={{ rowSize: lineHeight, loaderSize: lineHeight }}>
      <ListBox
        ref={list}
        aria-label={said.list}
        className={both.list ?? ''}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [seq] = keys;
          if (keys !== 'all' && typeof seq === 'number') onChoose(seq);
        }}
      >
        <Collection items={items}>{({ line }) => <Line line={line} />}</Collection>
        <ListBoxLoadMoreItem onLoadMore={onMore} isLoading={isLoadingMore} className={styles.more ?? ''}>
          {said.loadingMore}
        </ListBoxLoadMoreItem>
      </ListBox>
    </Virtualizer>
  );
}

function Line({ line }: { readonly line: JournalLine }) {
  const { seq, when, who, what, where, count, received, undone, why } = saidLine(line);
  return (
    <ListBoxItem id={line.seq} textValue={`${seq} ${what}`} className={both.row ?? ''}>
      {/* The spaces are for whoever hears it in one go. */}
      <span className={styles.what}>{what}</span>{' '}
      <span className={styles.facts}>
        <span>{seq}</span> <span title={said.whenExact(line.at)}>{when}</span> <span>{who}</span>{' '}
        {count !== '' && <span>{count}</span>} {why !== '' && <span>{why}</span>}
      </span>{' '}
      {received + undone !== '' && (
        <span className={styles.facts}>
          {received !== '' && <span>{received}</span>} {undone !== '' && <span>{undone}</span>}
        </span>
      )}{' '}
      {where !== '' && <span className={styles.facts}>{where}</span>}
    </ListBoxItem>
  );
}

/** Height of every line, in CSS pixels: three lines of text whatever their size. */
function useLineHeight(): number {
  const [height] = useState(() => 5 * parseFloat(getComputedStyle(document.documentElement).fontSize));
  return height;
}

type List = RefObject<HTMLDivElement | null>;

/** Gestures that come on top, from another window, do not move what is being read below. */
function useStill(list: List, lines: readonly JournalLine[], lineHeight: number): void {
  const newest = useRef(lines[0]?.seq ?? 0);
  useLayoutEffect(() => {
    const element = list.current;
    const added = lines.findIndex(({ seq }) => seq <= newest.current);
    newest.current = lines[0]?.seq ?? 0;
    if (element !== null && element.scrollTop > 0 && added > 0) element.scrollBy(0, added * lineHeight);
  }, [list, lines, lineHeight]);
}

/** A line chosen by a key that leads far, such as End, may not be drawn yet: the list goes there. */
function useInSight(
  list: List,
  lines: readonly JournalLine[],
  chosen: number | null,
  lineHeight: number,
): void {
  const goThere = useEffectEvent(() => {
    const element = list.current;
    const index = lines.findIndex(({ seq }) => seq === chosen);
    if (element === null || index === -1) return;
    const above = index * lineHeight - element.scrollTop;
    const below = above + lineHeight - element.clientHeight;
    element.scrollBy(0, above < 0 ? above : Math.max(below, 0));
  });
  useEffect(() => goThere(), [chosen]);
}
