import { useCallback, useEffect, useRef, useState } from 'react';
import { asksFor } from '../../../shared/commands/keys.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { excerptOf } from '../../../shared/search/excerpt.ts';
import { useCommand } from '../../app/command-registry.ts';
import { findClosed, findOpened, type FindMode } from '../../app/find.ts';
import { focusItem } from '../../app/reveal.ts';
import { useAppDispatch, useAppSelector } from '../../app/store.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Choices.tsx';
import { useDraft } from '../referentiel/draft.ts';
import { flushEdits } from '../referentiel/flush.ts';
import { useKeys } from '../referentiel/structure/useKeys.ts';
import { FindField } from './FindField.tsx';
import { placeName } from './hit-place.ts';
import { Marked } from './Marked.tsx';
import { ReplaceDialog } from './ReplaceDialog.tsx';
import { useFind, type Finding } from './useFind.ts';
import { useLooked } from './useLooked.ts';
import styles from './Search.module.css';

/** Looks for words in the référentiel, when asked. */
export function Find() {
  const dispatch = useAppDispatch();
  const { isReadOnly } = useDraft();
  const mode = useAppSelector(({ find }) => find.mode);
  const open = (next: FindMode) => () => void dispatch(findOpened(next));
  useCommand('find', open('find'));
  useCommand('replace', isReadOnly ? null : open('replace'));
  useCommand('findNext', open('find'));
  useCommand('findPrevious', open('find'));
  return mode === null ? null : <FindBar mode={isReadOnly ? 'find' : mode} />;
}

/** Gives the focus to the field each time the bar is asked for, and gives it back when it goes. */
function useBorrowedFocus() {
  const asked = useAppSelector(({ find }) => find.asked);
  const { here } = useLooked();
  const bar = useRef<HTMLElement>(null);
  const cameFrom = useRef<Element | null>(null);
  const focusField = useCallback((): void => {
    const field = bar.current?.querySelector('input');
    field?.focus();
    field?.select();
  }, []);
  useEffect(() => {
    const { activeElement } = document;
    if (bar.current?.contains(activeElement) !== true) cameFrom.current = activeElement;
    focusField();
  }, [asked, focusField]);
  const giveBack = (): void => {
    const from = cameFrom.current;
    const isThere = from instanceof HTMLElement && from.isConnected && from !== document.body;
    // Among items, the one that was found; what held the focus may also be gone with the item that was shown then.
    const isElsewhere = isThere && !from.matches('[role="row"], [role="gridcell"]');
    if (isElsewhere || ((here === null || !focusItem(here)) && isThere)) from.focus();
  };
  return { bar, focusField, giveBack };
}

function FindBar({ mode }: { readonly mode: FindMode }) {
  const dispatch = useAppDispatch();
  const finding = useFind(mode === 'replace');
  const { root } = useLooked();
  const { bar, focusField, giveBack } = useBorrowedFocus();
  const close = (): void => {
    giveBack();
    dispatch(findClosed());
  };
  useCommand('findNext', () => finding.step(1));
  useCommand('findPrevious', () => finding.step(-1));
  useCommand('findClose', close);
  const said = texts.search;
  useKeys(bar, (event) => {
    if (!asksFor(event, 'findClose')) return false;
    close();
    return true;
  });
  return (
    <search
      ref={bar}
      aria-label={said.bar[root.entity === 'grille' ? 'grille' : 'referentiel']}
      className={styles.bar}
    >
      <div className={styles.line}>
        <FindField
          label={said.typed}
          value={finding.typed}
          onChange={finding.type}
          onEnter={(isBackwards) => finding.step(isBackwards ? -1 : 1)}
        />
        <Count finding={finding} />
        <Button variant="quiet" isDisabled={finding.hits.length === 0} onPress={() => finding.step(-1)}>
          {said.previous}
        </Button>
        <Button variant="quiet" isDisabled={finding.hits.length === 0} onPress={() => finding.step(1)}>
          {said.next}
        </Button>
        <Strictness finding={finding} />
        <Button variant="quiet" aria-label={said.close} onPress={close}>
          <span aria-hidden="true">✕</span>
        </Button>
      </div>
      {mode === 'replace' && <Replacement finding={finding} onPreview={focusField} />}
      <Current finding={finding} />
    </search>
  );
}

function Count({ finding: { typed, hits, index } }: { readonly finding: Finding }) {
  const said = texts.search;
  const count = hits.length === 0 ? said.none : said.rank(index + 1, hits.length);
  return <output className={styles.count}>{typed === '' ? '' : count}</output>;
}

function Strictness({ finding: { options, setOptions } }: { readonly finding: Finding }) {
  const said = texts.search;
  return (
    <fieldset className={styles.options} aria-label={said.options}>
      {(['matchCase', 'matchAccents', 'wholeWords'] as const).map((name) => (
        <Checkbox
          key={name}
          isSelected={options[name]}
          onChange={(isSelected) => setOptions({ ...options, [name]: isSelected })}
        >
          {said[name]}
        </Checkbox>
      ))}
    </fieldset>
  );
}

/** Where the hit that is shown stands: the place itself may be long, or cut. */
function Current({ finding: { hits, index } }: { readonly finding: Finding }) {
  const { state } = useDraft();
  const hit = hits[index];
  if (hit === undefined) return null;
  return (
    <p className={styles.current}>
      <span className={styles.place}>{placeName(state, hit)}</span>{' '}
      <Marked excerpt={excerptOf(hit.text, [hit])} />
    </p>
  );
}

interface ReplacementProps {
  readonly finding: Finding;
  /** Before what is asked for covers the bar. */
  readonly onPreview: () => void;
}

function Replacement({ finding, onPreview }: ReplacementProps) {
  const [by, setBy] = useState('');
  const [isPreviewed, setPreviewed] = useState(false);
  const { options, setOptions, hits } = finding;
  const said = texts.search;
  const preview = (): void => {
    if (hits.length === 0) return;
    // The dialog gives the focus back there: what asks for it is disabled once nothing is found any more.
    onPreview();
    void flushEdits().then(() => setPreviewed(true));
  };
  return (
    <div className={styles.line}>
      <FindField label={said.replacement} value={by} onChange={setBy} onEnter={preview} />
      <Button isDisabled={hits.length === 0} onPress={preview}>
        {said.preview}
      </Button>
      <Checkbox
        isSelected={options.withCodes}
        onChange={(withCodes) => setOptions({ ...options, withCodes })}
      >
        {said.withCodes}
      </Checkbox>
      {isPreviewed && (
        <ReplaceDialog typed={finding.typed} hits={hits} by={by} onClose={() => setPreviewed(false)} />
      )}
    </div>
  );
}
