import type { Bridge } from '../../shared/contract/window.ts';
import { createHttpBridge } from './http-bridge.ts';

declare global {
  interface Window {
    /** Put there by the desktop's preload; absent in a browser. */
    readonly paritaire?: Bridge;
  }
}

export function findBridge(): Bridge {
  return window.paritaire ?? createHttpBridge();
}
