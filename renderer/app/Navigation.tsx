import { texts } from '../../shared/i18n/window.ts';
import { useRegistreAhead } from '../features/organismes/liste/registre.ts';
import { Button } from '../ui/Button.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import { runCommand } from './command-registry.ts';
import { gestureName, useHistory, useReversible } from './history.ts';
import { screenShown, type Screen } from './place.ts';
import { useSaving } from './saving.ts';
import { useWorkspace } from './shown.ts';
import { useAppDispatch, useAppSelector } from './store.ts';
import styles from './App.module.css';

const entries: readonly Exclude<Screen, 'import'>[] = [
  'referentiels',
  'organismes',
  'decisions',
  'journal',
  'verification',
];

/** Whoever reads a copy may audit it. */
const entriesOfCopy: typeof entries = [...entries, 'audit'];

/** What is asked from anywhere, for whoever does not know its keys yet. */
const tools = ['palette', 'searchAll', 'find', 'replace', 'guide', 'help'] as const;

/** The screens, and what goes back over what was done in any of them. */
export function Navigation({ screen }: { readonly screen: Screen }) {
  const dispatch = useAppDispatch();
  // An import makes a référentiel: it is part of theirs.
  const current = screen === 'import' ? 'referentiels' : screen;
  const isReadOnly = useWorkspace()?.readOnly ?? false;
  const isMerging = useAppSelector(({ fusionView }) => fusionView.etape.kind === 'plan');
  const always = isReadOnly ? entriesOfCopy : entries;
  const shown = isMerging ? [...always, 'fusion' as const] : always;
  const readRegistre = useRegistreAhead();
  // Whoever comes near is about to press.
  const near = { onPointerEnter: readRegistre, onFocus: readRegistre };
  return (
    <div className={styles.bar}>
      <nav aria-label={texts.frame.navigation}>
        <ul className={styles.entries}>
          {shown.map((entry) => (
            <li key={entry}>
              <button
                type="button"
                className={styles.entry}
                aria-current={entry === current ? 'page' : undefined}
                {...(entry === 'organismes' && entry !== current && near)}
                onClick={() => dispatch(screenShown(entry))}
              >
                {texts.frame[entry]}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <section aria-label={texts.frame.changes} className={styles.history}>
        <SavingSign />
        <History />
        <MenuButton
          label={texts.frame.tools}
          variant="quiet"
          actions={tools.map((id) => ({ id, label: texts.commands.labels[id] }))}
          onAction={runCommand}
        />
      </section>
    </div>
  );
}

/** Says it to whoever looks: a screen reader would be told at each letter. */
function SavingSign() {
  const saving = useSaving();
  const isReadOnly = useWorkspace()?.readOnly ?? true;
  if (isReadOnly) return null;
  return (
    <span className={styles.saving} title={texts.frame.saving.hint}>
      {texts.frame.saving[saving]}
    </span>
  );
}

/** Each button says what it will do. With nothing to do it keeps the focus: it may have just been pressed. */
function History() {
  const { undo, redo, isEnabled } = useHistory();
  const known = useReversible();
  const next = isEnabled ? known : { undo: null, redo: null };
  const said = texts.frame;
  const undoes = next.undo === null ? said.undo : said.undoNext(gestureName(next.undo));
  const redoes = next.redo === null ? said.redo : said.redoNext(gestureName(next.redo));
  const ways = [
    { label: undoes, onPress: undo, isIdle: next.undo === null, keys: 'Control+Z' },
    { label: redoes, onPress: redo, isIdle: next.redo === null, keys: 'Control+Y' },
  ];
  return ways.map(({ label, onPress, isIdle, keys }) => (
    <Button
      key={keys}
      variant="quiet"
      isDisabled={!isEnabled}
      aria-disabled={isIdle}
      onPress={onPress}
      aria-keyshortcuts={keys}
    >
      <span className={isIdle ? undefined : styles.gesture} title={label}>
        {label}
      </span>
    </Button>
  ));
}
