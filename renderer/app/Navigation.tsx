import { texts } from '../../shared/i18n/window.ts';
import { Button } from '../ui/Button.tsx';
import { useHistory } from './history.ts';
import { screenShown, type Screen } from './place.ts';
import { useAppDispatch } from './store.ts';
import styles from './App.module.css';

const entries: readonly Exclude<Screen, 'import'>[] = ['referentiels', 'journal', 'verification'];

/** The three screens, and what goes back over what was done in any of them. */
export function Navigation({ screen }: { readonly screen: Screen }) {
  const dispatch = useAppDispatch();
  const { undo, redo, isEnabled } = useHistory();
  // An import makes a référentiel: it is part of theirs.
  const current = screen === 'import' ? 'referentiels' : screen;
  return (
    <div className={styles.bar}>
      <nav aria-label={texts.frame.navigation}>
        <ul className={styles.entries}>
          {entries.map((entry) => (
            <li key={entry}>
              <button
                type="button"
                className={styles.entry}
                aria-current={entry === current ? 'page' : undefined}
                onClick={() => dispatch(screenShown(entry))}
              >
                {texts.frame[entry]}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.history}>
        <Button variant="quiet" isDisabled={!isEnabled} onPress={undo} aria-keyshortcuts="Control+Z">
          {texts.frame.undo}
        </Button>
        <Button variant="quiet" isDisabled={!isEnabled} onPress={redo} aria-keyshortcuts="Control+Y">
          {texts.frame.redo}
        </Button>
      </div>
    </div>
  );
}
