import { useRef, type ReactNode } from 'react';
import type { Constat } from '../../../shared/controles/constat.ts';
import { findItem } from '../../../shared/edit/siblings.ts';
import { conseilDe, messageDe } from '../../../shared/controles/phrases.ts';
import { cellOfField } from '../../../shared/table/cells.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useOverflows } from '../../ui/useOverflows.ts';
import { useControles, useFound } from './controles.ts';
import { Excerpt } from './Excerpt.tsx';
import { CELL_FINDINGS, findingsId } from './findings-id.ts';
import { Niveau } from './Niveau.tsx';
import styles from './FieldPlace.module.css';

interface FieldPlaceProps {
  readonly item: string;
  readonly champ: string;
  /** It takes the whole width of its form. */
  readonly isWide?: boolean;
  /** Its faulty words are underlined in it. */
  readonly isUnderlined?: boolean;
  readonly children: ReactNode;
}

/** A field and, under it, what the rules say of it: whoever follows a finding arrives here. */
export function FieldPlace(props: FieldPlaceProps) {
  const { item, champ, isWide = false, isUnderlined = false, children } = props;
  return (
    <div data-item={item} data-champ={champ} className={isWide ? styles.wide : styles.place}>
      {children}
      <FieldFindings item={item} champ={champ} isUnderlined={isUnderlined} />
    </div>
  );
}

interface FieldFindingsProps extends Pick<FieldPlaceProps, 'item' | 'isUnderlined'> {
  readonly champ: string | null;
}

/** What the rules say of a field, or of the whole item; a change is said once typing pauses. */
export function FieldFindings({ item, champ, isUnderlined = false }: FieldFindingsProps) {
  const found = useFound();
  return (
    <div id={findingsId(item, champ)} aria-live="polite">
      <Said constats={found(item, champ)} isUnderlined={isUnderlined} />
    </div>
  );
}

interface CellFindingsProps extends Pick<FieldPlaceProps, 'item' | 'champ'> {
  /** Where one is typing, a change is said; from cell to cell, each is described by what is said of it. */
  readonly isWritten: boolean;
  /** It is said beside, under the fields: it stays the description of the cell. */
  readonly isSeen: boolean;
}

/** What the rules say of the cell that has the keyboard, and its item as a whole. */
export function CellFindings({ item, champ, isWritten, isSeen }: CellFindingsProps) {
  const { found, rapport, state } = useControles();
  // What is said of a blank is no longer true of one that is being filled.
  const isBegun = isWritten && findItem(state, item)?.row[champ] === '';
  const ofField = isBegun ? [] : found(item, champ);
  const ofItem = rapport.constats.filter((one) => one.item.id === item && hasNoCell(one));
  const place = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const overflows = useOverflows(place, content) && isSeen;
  return (
    <div
      ref={place}
      id={CELL_FINDINGS}
      {...(overflows && reached)}
      aria-live={isWritten ? 'polite' : 'off'}
      className={isSeen ? styles.ofCell : styles.heard}
    >
      <div ref={content}>
        <Said constats={ofField} isUnderlined />
        <Said constats={ofItem} isUnderlined={false} />
      </div>
    </div>
  );
}

/** Said in every cell of its item. */
const hasNoCell = ({ item, champ }: Constat): boolean =>
  champ === null || cellOfField(item.entity, champ) === null;

/** A part of its own, for Tab and F6. */
const reached = {
  role: 'group',
  'aria-label': texts.controles.ofCell,
  tabIndex: 0,
  'data-region': true,
} as const;

interface SaidProps {
  readonly constats: readonly Constat[];
  /** The words are seen in the text itself: they are only heard here. */
  readonly isUnderlined: boolean;
}

function Said({ constats, isUnderlined }: SaidProps) {
  return constats.map((constat, i) => (
    <p key={`${constat.regle} ${i}`} className={styles.finding}>
      <Niveau niveau={constat.niveau} /> {messageDe(constat)}{' '}
      <span className={styles.advice}>{conseilDe(constat.regle)}</span>{' '}
      <span className={isUnderlined ? styles.heard : undefined}>
        <Excerpt constat={constat} />
      </span>
    </p>
  ));
}
