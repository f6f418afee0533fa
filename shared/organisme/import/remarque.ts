import type { Portee } from '../../generated/document.ts';
import type { EtatAu } from '../etats.ts';
import type { FauteDePassage } from '../fautes-passages.ts';
import type { EtatDit } from './ligne.ts';

/** What is said of an habilitation, by the register or by a source. */
export interface Dit {
  readonly etat: EtatAu | EtatDit | null;
  readonly nature: Portee['nature'] | null;
  /** Codes of its blocs, or titles; none: all of them, or nothing is said. */
  readonly blocs: readonly string[];
  readonly jusqua: string | null;
  readonly decision: string | null;
}

/** Why nothing of a line is written: it cannot be understood. */
export type FauteDeLigne =
  | { readonly code: 'SANS_NOM' }
  | { readonly code: 'NOM_LONG'; readonly max: number }
  | { readonly code: 'NOM_LIGNES'; readonly lignes: number }
  | { readonly code: 'NOM_FORMULE'; readonly texte: string }
  | { readonly code: 'NOM_BALISES'; readonly texte: string }
  | { readonly code: 'ENCODAGE'; readonly texte: string }
  | { readonly code: 'SEPARATEUR'; readonly texte: string }
  | { readonly code: 'NATURE' | 'BLOCS' | 'ETAT'; readonly texte: string }
  | { readonly code: 'EXPIRE_SANS_FIN' }
  | { readonly code: 'DATE'; readonly texte: string }
  | { readonly code: 'FIN_AVANT_DEBUT'; readonly depuis: string; readonly jusqua: string };

/** What the source says otherwise than the register, and that cannot be what follows: somebody looks at it. */
export type Ecart =
  | {
      readonly code: 'AUTREMENT';
      readonly registre: Dit;
      readonly source: Dit;
      readonly faute: FauteDePassage | null;
    }
  | { readonly code: 'CHEVAUCHEMENT'; readonly fin: string; readonly depuis: string }
  | { readonly code: 'PLUSIEURS' }
  /** The source speaks of a place, the register of the whole body. */
  | { readonly code: 'ENTIER' }
  /** Two lines of the source say two things of the same habilitation. */
  | { readonly code: 'CONTRADICTION'; readonly ligne: number }
  | { readonly code: 'FAUTE'; readonly faute: FauteDePassage };

/** What is left out of a line that is taken otherwise, or is to be known of it. */
export type Reserve =
  | { readonly code: 'SIRET_INVALIDE'; readonly texte: string; readonly phrase: string }
  | { readonly code: 'NDA_INVALIDE'; readonly texte: string; readonly phrase: string }
  | { readonly code: 'CODE_POSTAL'; readonly texte: string }
  | { readonly code: 'DECISION_SANS_DATE'; readonly texte: string }
  | { readonly code: 'HOMONYME'; readonly denomination: string }
  | { readonly code: 'NATURE_SUPPOSEE'; readonly nature: Portee['nature'] };

export type Remarque = FauteDeLigne | Ecart | Reserve;
