import { markup, type Html } from './markup.ts';
import { pageHtml, type PaperPage } from './page.ts';

/** A part of a written document: what a page to be printed and a Word document both know. */
export type Piece =
  | { readonly kind: 'titre'; readonly texte: string }
  | { readonly kind: 'texte'; readonly texte: string }
  | { readonly kind: 'liste'; readonly lignes: readonly string[] }
  | {
      readonly kind: 'tableau';
      readonly colonnes: readonly Colonne[];
      readonly lignes: readonly (readonly string[])[];
    };

interface Colonne {
  readonly titre: string;
  /** Part of the width, of 100. */
  readonly largeur: number;
}

/** A document of headings, texts, lists and tables, with what stands at its head and at the edge of its sheets. */
export interface Ecrit extends Omit<PaperPage, 'main'> {
  readonly pieces: readonly Piece[];
}

const largeur = ({ largeur: part }: Colonne): Html => markup`<col width="${part}%">`;

function pieceHtml(piece: Piece): Html {
  switch (piece.kind) {
    case 'titre':
      return markup`<h2>${piece.texte}</h2>`;
    case 'texte':
      return markup`<p>${piece.texte}</p>`;
    case 'liste':
      return markup`<ul>${piece.lignes.map((ligne) => markup`<li>${ligne}</li>`)}</ul>`;
    case 'tableau': {
      const [tete, ...reste] = [
        markup`<thead><tr>${piece.colonnes.map(({ titre }) => markup`<th scope="col">${titre}</th>`)}</tr></thead>`,
        ...piece.lignes.map(
          ([premiere = '', ...autres]) =>
            markup`<tr><th scope="row">${premiere}</th>${autres.map((texte) => markup`<td>${texte}</td>`)}</tr>`,
        ),
      ];
      return markup`<table><colgroup>${piece.colonnes.map(largeur)}</colgroup>${[tete]}<tbody>${reste}</tbody></table>`;
    }
  }
}

/** As a page to be printed. */
export const ecritHtml = ({ pieces, ...page }: Ecrit): string =>
  pageHtml({ ...page, main: markup`<section>${pieces.map(pieceHtml)}</section>` });
