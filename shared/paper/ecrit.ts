import { grillePaper as said } from '../i18n/fr/grille-paper.ts';
import { markup, type Html } from './markup.ts';
import { pageHtml, type PaperPage } from './page.ts';

/** A part of a written document: what a page to be printed and a Word document both know. */
export type Piece =
  | { readonly kind: 'titre'; readonly texte: string; readonly niveau?: 3 }
  /** `fort`: what is concluded; `discret`: what goes with it. */
  | { readonly kind: 'texte'; readonly texte: string; readonly look?: 'fort' | 'discret' }
  | { readonly kind: 'liste'; readonly lignes: readonly string[] }
  | {
      readonly kind: 'tableau';
      readonly colonnes: readonly Colonne[];
      readonly lignes: readonly (readonly string[])[];
      /** Its empty cells are to be written in by hand. */
      readonly estASigner?: boolean;
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

export const titre = (texte: string): Piece => ({ kind: 'titre', texte });
export const texte = (dit: string): Piece => ({ kind: 'texte', texte: dit });

/** What each who signs writes in, by the role: nobody is named before. */
export function signatures(roles: readonly string[]): Piece {
  const { role, nom, date, signature } = said.signatures;
  return {
    kind: 'tableau',
    colonnes: [
      { titre: role, largeur: 32 },
      { titre: nom, largeur: 24 },
      { titre: date, largeur: 16 },
      { titre: signature, largeur: 28 },
    ],
    lignes: roles.map((un) => [un, '', '', '']),
    estASigner: true,
  };
}

const largeur = ({ largeur: part }: Colonne): Html => markup`<col width="${part}%">`;

function pieceHtml(piece: Piece): Html {
  switch (piece.kind) {
    case 'titre':
      return piece.niveau === 3 ? markup`<h3>${piece.texte}</h3>` : markup`<h2>${piece.texte}</h2>`;
    case 'texte':
      if (piece.look === 'fort') return markup`<p><b>${piece.texte}</b></p>`;
      return piece.look === 'discret'
        ? markup`<p class="soft">${piece.texte}</p>`
        : markup`<p>${piece.texte}</p>`;
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
      const inside = markup`<colgroup>${piece.colonnes.map(largeur)}</colgroup>${[tete]}<tbody>${reste}</tbody>`;
      return piece.estASigner === true
        ? markup`<table class="signatures">${inside}</table>`
        : markup`<table>${inside}</table>`;
    }
  }
}

/** As a page to be printed. */
export const ecritHtml = ({ pieces, ...page }: Ecrit): string =>
  pageHtml({ ...page, main: markup`<section>${pieces.map(pieceHtml)}</section>` });
