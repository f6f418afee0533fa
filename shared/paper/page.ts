import { paper } from '../i18n/fr/paper.ts';
import { markup, styleElement, type Html } from './markup.ts';
import { paperStyle } from './style.ts';

/** At the edge of each sheet: what it is, and whose. */
export type PaperEdge = readonly [what: string, whose: string];

/** A page to be printed: what it says of itself first, and again at the edge of each sheet. */
export interface PaperPage {
  readonly title: string;
  readonly facts: readonly string[];
  /** What the text can be held against: small. */
  readonly anchors: readonly string[];
  readonly edge: PaperEdge;
  readonly layout: 'portrait' | 'paysage';
  readonly main: Html;
}

/** A whole page, A4; headings and header cells make the tagged PDF readable aloud. Only its style may be named in a policy. */
export function pageHtml({ title, facts, anchors, edge, layout, main }: PaperPage): string {
  const header = markup`<header><h1>${title}</h1>${facts.map((fact) => markup`<p class="facts">${fact}</p>`)}${anchors.map((one) => markup`<p class="anchor">${one}</p>`)}</header>`;
  const [what, whose] = edge;
  return markup`<!doctype html>
<html lang="fr" class="${layout}" data-what="${what}" data-whose="${whose}" data-page="${paper.page}" data-of="${paper.of}">
<head><meta charset="utf-8"><title>${what}</title>${styleElement(paperStyle)}</head>
<body>${header}<main>${main}</main></body></html>`.source;
}
