import { french } from './fr/window.ts';

/** The texts of a window: another language is another object of this type. */
export type WindowTexts = typeof french;

export const texts: WindowTexts = french;
