import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { texts } from '../../shared/i18n/window.ts';
import { Button } from '../ui/Button.tsx';
import { recuRegarde } from '../features/fusion/etat.ts';
import { engineApi } from './engine-api.ts';
import { isLasting, NotifyContext, noticesAt, withNotice, type NewNotice, type Notice } from './notices.ts';
import { useAppSelector, useAppStore, type State } from './store.ts';
import styles from './NoticeRegion.module.css';

/** Long enough to be read twice; it waits while the pointer or the focus is on it. */
const SHOWN_MS = 10_000;

const selectAbout = engineApi.endpoints.about.select();

/** The file, or why it is not open, the screen and the référentiel, the training body or what was received that a person looks at. */
function placeIn(state: State): string {
  const { screen, referentiel, registre } = state.place;
  const { data: about } = selectAbout(state);
  const recu = recuRegarde(state.fusionView);
  return [
    about?.workspace?.file,
    about?.refusal?.file.key,
    screen,
    referentiel,
    registre.organisme,
    recu,
  ].join(' ');
}

/** Gives what stands inside a way to say something, and shows what is said. */
export function NoticeRegion({ children }: { readonly children: ReactNode }) {
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const next = useRef(0);
  const region = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<Element | null>(null);

  const place = useAppSelector(placeIn);
  const kept = noticesAt(notices, place);
  if (kept !== notices) setNotices(kept);

  // What is said goes with where the person is by then, which may not be drawn yet.
  const store = useAppStore();
  const notify = useCallback(
    (notice: NewNotice) => {
      next.current += 1;
      const added = { ...notice, id: next.current, place: placeIn(store.getState()) };
      setNotices((shown) => withNotice(shown, added));
    },
    [store],
  );
  const close = useCallback((id: number) => {
    // A focused button is about to go: the focus returns where it was.
    const held = region.current?.contains(document.activeElement) === true;
    if (held && cameFrom.current instanceof HTMLElement) cameFrom.current.focus();
    setNotices((shown) => shown.filter((notice) => notice.id !== id));
  }, []);
  const rememberFocus = (from: Element | null): void => {
    if (region.current?.contains(from) !== true) cameFrom.current = from;
  };

  return (
    <NotifyContext value={notify}>
      {children}
      {/* The attribute keeps it readable while a dialog hides what stands behind. */}
      <div
        ref={region}
        role="log"
        aria-live="polite"
        aria-label={texts.frame.notices}
        data-react-aria-top-layer="true"
        className={styles.region}
      >
        {notices.map((notice) => (
          <Shown key={notice.id} notice={notice} onReached={rememberFocus} onClose={close} />
        ))}
      </div>
    </NotifyContext>
  );
}

interface ShownProps {
  readonly notice: Notice;
  /** The focus comes to it, from there. */
  readonly onReached: (from: Element | null) => void;
  readonly onClose: (id: number) => void;
}

function Shown({ notice, onReached, onClose }: ShownProps) {
  const { id, kind, message, action } = notice;
  const stays = isLasting(notice);
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (stays || isHeld) return undefined;
    const timer = setTimeout(() => onClose(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id, stays, isHeld, onClose]);
  const hold = (): void => setHeld(true);
  const release = (): void => setHeld(false);
  return (
    <div
      className={`${styles.notice} ${styles[kind]}`}
      onPointerEnter={hold}
      onPointerLeave={release}
      onFocus={({ relatedTarget }) => {
        hold();
        onReached(relatedTarget);
      }}
      onBlur={release}
    >
      <p className={styles.message}>{message}</p>
      {action !== undefined && (
        <Button
          onPress={() => {
            onClose(id);
            action.onPress();
          }}
        >
          {action.label}
        </Button>
      )}
      <Button variant="quiet" onPress={() => onClose(id)}>
        {texts.dialog.close}
      </Button>
    </div>
  );
}
