import type {
  Echelle,
  Epreuve,
  Evaluateur,
  Grille,
  Ligne,
  Note,
  Partie,
  Regle,
  Saisie,
} from '../../shared/generated/document.ts';
import { echelleDe, type echellesProposees } from '../../shared/grille/echelles.ts';

export const tous: Regle = { type: 'tous' };
export const sequence: Regle = { type: 'sequence' };
export const nombre = (minimum: number): Regle => ({ type: 'nombre', minimum });
/** An average to the hundredth, where nothing may be missing. */
export const moyenne = (acquis: string, plus: Partial<Regle> = {}): Regle => ({
  type: 'moyenne',
  seuil: { acquis },
  absence: 'bloquante',
  arrondi: { pas: '0.01', mode: 'plus_proche' },
  ...plus,
});

/** Makes the items of one grid, whose identifiers follow one another: the same calls give the same grid. */
export class Atelier {
  readonly #serie: string;
  #rang = 0;

  constructor(serie: number) {
    this.#serie = serie.toString(16).padStart(4, '0');
  }

  readonly id = (): string => {
    this.#rang++;
    return `019bb300-${this.#serie}-7000-8000-${this.#rang.toString(16).padStart(12, '0')}`;
  };

  echelle(nom: keyof typeof echellesProposees): Echelle {
    return echelleDe(nom, this.id);
  }

  ligne(libelle: string, echelle: Echelle, plus: Partial<Ligne> = {}): Ligne {
    return {
      id: this.id(),
      competence: this.id(),
      libelle,
      poids: '1',
      eliminatoire: false,
      echelle: echelle.id,
      descripteurs: [],
      ...plus,
    };
  }

  evaluateur(role: Evaluateur['role'], part: string): Evaluateur {
    return { id: this.id(), role, part };
  }

  epreuve(intitule: string, regle: Regle, lignes: Ligne[], plus: Partial<Epreuve> = {}): Epreuve {
    return {
      id: this.id(),
      type: 'mise_en_situation_reelle',
      intitule,
      evaluateurs: [],
      poids: '1',
      eliminatoire: false,
      regle,
      lignes,
      ...plus,
    };
  }

  partie(intitule: string, regle: Regle, epreuves: Epreuve[], plus: Partial<Partie> = {}): Partie {
    return { id: this.id(), intitule, poids: '1', eliminatoire: false, regle, epreuves, ...plus };
  }

  grille(intitule: string, regle: Regle, echelles: Echelle[], parties: Partie[]): Grille {
    const referentiel = { id: this.id(), intitule: 'Référentiel fictif', empreinte: 'a'.repeat(64) };
    return { id: this.id(), intitule, referentiel, voies: [], regle, echelles, parties };
  }
}

/** A mark as it is written on the scale of the line: a level's code, or a number. */
export function noteDe({ echelles }: Grille, ligne: Ligne, ecrite: string, plus: Partial<Note> = {}): Note {
  const points = echelles.find(({ id }) => id === ligne.echelle)?.points;
  return { ligne: ligne.id, ...(points === undefined ? { niveau: ecrite } : { valeur: ecrite }), ...plus };
}

export function saisieDe(grille: Grille, notes: Note[], plus: Partial<Saisie> = {}): Saisie {
  return {
    grille: { id: grille.id, empreinte: 'b'.repeat(64) },
    jour: '2026-11-27',
    notes,
    acquis: [],
    ...plus,
  };
}

export function lignesDe({ parties }: Pick<Grille, 'parties'>): readonly Ligne[] {
  return parties.flatMap(({ epreuves }) => epreuves.flatMap(({ lignes }) => lignes));
}
