import type { Rectangle } from 'electron';
import { isObject } from '../../shared/domain/json.ts';

/** Where a window stands, in density-independent pixels of the whole desktop. */
export interface WindowPlace {
  /** Without position, the system centres it. */
  readonly bounds: Pick<Rectangle, 'width' | 'height'> & Partial<Rectangle>;
  readonly maximized: boolean;
}

export const minimum = { width: 480, height: 360 } as const;
const usual: WindowPlace = { bounds: { width: 1280, height: 800 }, maximized: false };

/** What must be seen of a window's top for a person to take hold of it. */
const GRIP = { width: 120, height: 40 } as const;

function isBounds(value: unknown): value is Rectangle {
  return isObject(value) && ['x', 'y', 'width', 'height'].every((name) => Number.isInteger(value[name]));
}

const overlap = (a: number, aLength: number, b: number, bLength: number): number =>
  Math.min(a + aLength, b + bLength) - Math.max(a, b);

const shows = (area: Rectangle, { x, y, width }: Rectangle): boolean =>
  y >= area.y &&
  overlap(x, width, area.x, area.width) >= GRIP.width &&
  overlap(y, GRIP.height, area.y, area.height) >= GRIP.height;

const within = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(value, Math.max(least, most)));

/** The place that was kept, on the screens of today: one may have been unplugged, or be smaller. The first area is the main one. */
export function placeOn(kept: unknown, areas: readonly Rectangle[]): WindowPlace {
  const [main] = areas;
  const { bounds, maximized } = isObject(kept) ? kept : {};
  const wanted = isBounds(bounds) ? bounds : usual.bounds;
  const area = isBounds(bounds) ? (areas.find((one) => shows(one, bounds)) ?? main) : main;
  const size = {
    width: within(wanted.width, minimum.width, area?.width ?? wanted.width),
    height: within(wanted.height, minimum.height, area?.height ?? wanted.height),
  };
  const isSeen = isBounds(bounds) && areas.some((one) => shows(one, bounds));
  return {
    bounds: isSeen ? { x: bounds.x, y: bounds.y, ...size } : size,
    maximized: maximized === true,
  };
}

const STEP = 32;

/** A second window does not hide the first one: lower and to the right of it. */
export function besides({ x, y, width, height }: Rectangle, areas: readonly Rectangle[]): WindowPlace {
  return placeOn({ bounds: { x: x + STEP, y: y + STEP, width, height } }, areas);
}
