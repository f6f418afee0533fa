import { useRef, type DOMAttributes, type KeyboardEvent, type PointerEvent } from 'react';
import styles from './Splitter.module.css';

/** On which side of the border stands the part whose size changes. */
type Side = 'left' | 'right' | 'below';

interface SplitterProps {
  readonly label: string;
  readonly side: Side;
  /** Custom property of the element that holds the parts: the size, in pixels. */
  readonly property: string;
  readonly size: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (size: number) => void;
}

const STEP = 16;

/** Arrows that make the part larger, and smaller. */
const arrows: Readonly<Record<Side, readonly [larger: string, smaller: string]>> = {
  left: ['ArrowRight', 'ArrowLeft'],
  right: ['ArrowLeft', 'ArrowRight'],
  below: ['ArrowUp', 'ArrowDown'],
};

/** What the size is with the border at a place. */
function sizeWith(side: Side, border: HTMLElement, x: number, y: number): number {
  const holder = border.parentElement?.getBoundingClientRect() ?? new DOMRect();
  if (side === 'left') return x - holder.left;
  return side === 'right' ? holder.right - x : holder.bottom - y;
}

const sizeAt = (side: Side, { clientX, clientY, currentTarget }: PointerEvent<HTMLElement>): number =>
  sizeWith(side, currentTarget, clientX, clientY);

/** The size in sight: there may be less room than was asked for, and what moves the border moves it from where it is seen. */
function sizeShown(side: Side, border: HTMLElement): number {
  const { left, right, bottom } = border.getBoundingClientRect();
  return sizeWith(side, border, side === 'left' ? left : right, bottom);
}

/** The border between two parts of a view: it is moved by the pointer, or by arrows, Home and End. */
export function Splitter({ label, side, property, size, min, max, onChange }: SplitterProps) {
  const moved = useRef<number | null>(null);
  /** How far from the border the hand took it. */
  const beside = useRef(0);
  const within = (wanted: number): number => Math.round(Math.min(max, Math.max(min, wanted)));
  const grab = (event: PointerEvent<HTMLElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    beside.current = sizeAt(side, event) - sizeShown(side, event.currentTarget);
  };
  const drag = (event: PointerEvent<HTMLElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    moved.current = within(sizeAt(side, event) - beside.current);
    // Drawn at once; kept when the hand lets go.
    event.currentTarget.parentElement?.style.setProperty(property, `${moved.current}px`);
  };
  const drop = (): void => {
    if (moved.current !== null) onChange(moved.current);
    moved.current = null;
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const shown = sizeShown(side, event.currentTarget);
    const [larger, smaller] = arrows[side];
    const steps: Readonly<Record<string, number>> = {
      [larger]: shown + STEP,
      [smaller]: shown - STEP,
      Home: min,
      End: max,
    };
    const wanted = steps[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    onChange(within(wanted));
  };
  const handlers: DOMAttributes<HTMLElement> = {
    onPointerDown: grab,
    onPointerMove: drag,
    onPointerUp: drop,
    onPointerCancel: drop,
    onKeyDown: press,
  };
  // A border that takes the keyboard (w3.org/WAI/ARIA/apg/patterns/windowsplitter), which no element of HTML is.
  const aria = {
    role: 'separator',
    tabIndex: 0,
    'aria-label': label,
    'aria-orientation': side === 'below' ? ('horizontal' as const) : ('vertical' as const),
    'aria-valuenow': size,
    'aria-valuemin': min,
    'aria-valuemax': max,
  };
  const shape = side === 'below' ? styles.flat : styles.upright;
  return <div {...aria} {...handlers} className={`${styles.splitter} ${shape}`} />;
}
