import { inject } from 'vitest';

/** The screen of this worker, for whatever its tests start. */
const screen = inject('screens')[Number(process.env['VITEST_POOL_ID']) - 1];

if (screen !== undefined) {
  process.env['DISPLAY'] = screen;
  delete process.env['WAYLAND_DISPLAY'];
}
