import { grillePaper as said } from '../../i18n/fr/grille-paper.ts';
import { markup, type Html } from '../markup.ts';

/** A row for each who signs, by the role: nobody is named before. */
export function signatures(roles: readonly string[]): Html {
  const { role, nom, date, signature } = said.signatures;
  const head = [role, nom, date, signature].map((title) => markup`<th scope="col">${title}</th>`);
  const rows = roles.map((one) => markup`<tr><th scope="row">${one}</th><td></td><td></td><td></td></tr>`);
  return markup`<table class="signatures"><colgroup><col class="role"><col><col class="date"><col></colgroup><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`;
}
