import { Recovery } from './recovery.ts';

/** This window's own. */
export const recovery = new Recovery(window.localStorage);

// Known before the first field is shown: the window has several questions to ask before.
void recovery.start(navigator.locks);
