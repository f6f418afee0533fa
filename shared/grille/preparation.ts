import type {
  Arrondi,
  Echelle,
  Epreuve,
  Evaluateur,
  Grille,
  Ligne,
  Partie,
  PartageNotes,
  Regle,
  Seuil,
} from '../generated/document.ts';
import type { SeuilPrepare } from './etat.ts';
import type { EpreuvePreparee, GrillePreparee, LignePreparee, Noeud, Notation } from './modele.ts';
import type { ArrondiPrepare } from './moyenne.ts';
import { centiemes } from './nombre.ts';
import type { ReglePreparee } from './regle.ts';

function arrondiDe({ pas, mode }: Arrondi): ArrondiPrepare {
  return { pas: centiemes(pas), mode };
}

function seuilDe(ecrit: Seuil): SeuilPrepare {
  const { acquis, aConfirmer } = ecrit;
  return {
    acquis: centiemes(acquis),
    aConfirmer: aConfirmer === undefined ? null : centiemes(aConfirmer),
    ecrit,
  };
}

function regleDe({ type, minimum, seuil, plancher, absence, arrondi }: Regle): ReglePreparee {
  if (type === 'sequence') return { type };
  if (type === 'tous') return { type: 'nombre', minimum: null };
  if (type === 'nombre' && minimum !== undefined) return { type, minimum };
  // The schema asks for them.
  if (type === 'nombre' || seuil === undefined || absence === undefined || arrondi === undefined)
    throw new Error(`a rule ${type} without what it needs`);
  return {
    type,
    seuil: seuilDe(seuil),
    plancher: plancher === undefined ? null : centiemes(plancher),
    absence,
    arrondi: arrondiDe(arrondi),
  };
}

type Echelles = ReadonlyMap<string, Pick<LignePreparee, 'niveaux' | 'codes'>>;

function echelleDe({ niveaux }: Echelle): Pick<LignePreparee, 'niveaux' | 'codes'> {
  return {
    niveaux: niveaux.map(({ id, valeur, validant }) => ({ id, valeur: centiemes(valeur), validant })),
    codes: new Map(niveaux.map(({ code, valeur }) => [code, centiemes(valeur)])),
  };
}

function ligneDe({ id, poids, eliminatoire, seuil, echelle }: Ligne, echelles: Echelles): LignePreparee {
  const sur = echelles.get(echelle);
  if (sur === undefined) throw new Error(`line ${id}: no scale ${echelle}`);
  return {
    id,
    poids: centiemes(poids),
    eliminatoire,
    seuil: seuil === undefined ? null : seuilDe(seuil),
    ...sur,
    connues: new Map(),
  };
}

function notationDe(evaluateurs: readonly Evaluateur[], partage: PartageNotes | undefined): Notation {
  return {
    evaluateurs: evaluateurs.map(({ id, part }) => ({ id, part: centiemes(part ?? '0') })),
    partage: partage === undefined ? null : { absence: partage.absence, arrondi: arrondiDe(partage.arrondi) },
  };
}

function noeudDe({ id, poids, eliminatoire, regle }: Partie | Epreuve): Noeud {
  return { id, poids: centiemes(poids), eliminatoire, regle: regleDe(regle) };
}

function epreuveDe(epreuve: Epreuve, echelles: Echelles): EpreuvePreparee {
  return {
    ...noeudDe(epreuve),
    ...notationDe(epreuve.evaluateurs, epreuve.partage),
    reprend: epreuve.reprend ?? null,
    lignes: epreuve.lignes.map((ligne) => ligneDe(ligne, echelles)),
  };
}

/** What of a grid concludes: whatever it is called and whoever it is for. */
type Arbre = Pick<Grille, 'regle' | 'echelles' | 'parties'>;

function preparer({ regle, echelles, parties }: Arbre): GrillePreparee {
  const parId: Echelles = new Map(echelles.map((echelle) => [echelle.id, echelleDe(echelle)]));
  return {
    regle: regleDe(regle),
    parties: parties.map((partie) => ({
      ...noeudDe(partie),
      acquisMois: partie.acquisMois ?? null,
      epreuves: partie.epreuves.map((epreuve) => epreuveDe(epreuve, parId)),
    })),
  };
}

const preparees = new WeakMap<Arbre, GrillePreparee>();

export function prepareeDe(grille: Arbre): GrillePreparee {
  const faite = preparees.get(grille) ?? preparer(grille);
  preparees.set(grille, faite);
  return faite;
}
