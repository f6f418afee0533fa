import type { Rectangle } from 'electron';
import { describe, expect, it } from 'vitest';
import { besides, placeOn } from './window-place.ts';

const screen: Rectangle = { x: 0, y: 0, width: 1920, height: 1040 };
const second: Rectangle = { x: 1920, y: 0, width: 1280, height: 984 };
const usual = { bounds: { width: 1280, height: 800 }, maximized: false };

describe('the place of a window', () => {
  it.each([null, 'x', {}, { bounds: { x: 1, y: 2 } }, { bounds: { x: 0.5, y: 0, width: 1, height: 1 } }])(
    'is the usual one when %j was kept',
    (kept) => {
      expect(placeOn(kept, [screen])).toEqual(usual);
    },
  );

  it('is the one that was kept, on whichever screen', () => {
    const bounds = { x: 2000, y: 40, width: 900, height: 700 };
    expect(placeOn({ bounds, maximized: true }, [screen, second])).toEqual({ bounds, maximized: true });
  });

  it('is the middle, of the same size, once its screen is gone or its top cannot be seen', () => {
    const size = { width: 900, height: 700 };
    for (const corner of [
      { x: 2000, y: 40 },
      { x: 100, y: -50 },
      { x: -850, y: 0 },
      { x: 0, y: 1030 },
    ])
      expect(placeOn({ bounds: { ...corner, ...size } }, [screen]).bounds).toEqual(size);
  });

  it('is never larger than the screen, nor too small', () => {
    expect(
      placeOn({ bounds: { x: 1920, y: 0, width: 3000, height: 2000 } }, [screen, second]).bounds,
    ).toEqual(second);
    expect(placeOn({ bounds: { x: 0, y: 0, width: 1, height: 1 } }, [screen]).bounds).toMatchObject({
      width: 480,
      height: 360,
    });
    expect(placeOn(null, [{ x: 0, y: 0, width: 1024, height: 600 }]).bounds).toEqual({
      width: 1024,
      height: 600,
    });
  });

  it('is beside the window before', () => {
    const first = { x: 100, y: 100, width: 800, height: 600 };
    expect(besides(first, [screen]).bounds).toEqual({ ...first, x: 132, y: 132 });
  });
});
