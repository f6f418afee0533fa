/** One element of a fiche, as the source has it. Attributes are kept only to be reported: the format has none. */
export interface FicheElement {
  readonly nom: string;
  /** The element's own text, not trimmed; blank when it only holds other elements. */
  readonly texte: string;
  readonly attributs: readonly (readonly [nom: string, valeur: string])[];
  readonly enfants: readonly FicheElement[];
}

/** A whole fiche, raw: nothing is interpreted yet but its number. */
export interface Fiche {
  /** RNCP or RS followed by digits. */
  readonly numero: string;
  readonly octets: number;
  /** The FICHE element. */
  readonly racine: FicheElement;
}

/** What a list of fiches shows. Texts are cut to 800 characters. */
export interface FicheHeader {
  readonly numero: string;
  readonly intitule: string;
  /** Whether the fiche says ACTIF = Oui. */
  readonly actif: boolean;
  /** Size of the fiche in the source, in bytes. */
  readonly octets: number;
}

export function enfantsNommes(element: FicheElement, nom: string): readonly FicheElement[] {
  return element.enfants.filter((enfant) => enfant.nom === nom);
}

export function enfantNomme(element: FicheElement, nom: string): FicheElement | undefined {
  return element.enfants.find((enfant) => enfant.nom === nom);
}
