import { markup, type Html } from '../markup.ts';
import type { Lecture } from './lecture.ts';

/** The head of a table, which stands again on each page; above it, what the page's edge says, for browsers that write nothing there. */
export const tete = ({ edge }: Lecture, cells: readonly Html[]): Html =>
  markup`<thead><tr class="edge"><th colspan="${cells.length}">${edge.join('\n')}</th></tr><tr>${cells}</tr></thead>`;
