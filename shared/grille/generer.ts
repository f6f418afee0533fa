import type { GrilleSansLien } from '../document/tree.ts';
import { caps } from '../domain/caps.ts';
import { typeDeModalite } from '../french/modalites.ts';
import type {
  Competence,
  Epreuve,
  Grille,
  Ligne,
  Modalite,
  Partie,
  Referentiel,
} from '../generated/document.ts';
import { epreuveADefinir } from '../i18n/fr/evaluation.ts';
import { echelleDe, type echellesProposees } from './echelles.ts';
import { evaluesDe, porteursDe, type Porteur } from './porteurs.ts';

/** What is chosen of a grid before it is made. */
export interface ChoixGrille {
  readonly intitule: string;
  /** The blocs that it evaluates; null: the whole certification. */
  readonly blocs: readonly string[] | null;
  /** None: all. */
  readonly voies: Grille['voies'];
  /** The scale of every line. */
  readonly echelle: keyof typeof echellesProposees;
}

const noeud = { poids: '1', eliminatoire: false, regle: { type: 'tous' } } as const;

/** The first line of a text, no longer than a title may be. */
const premiereLigne = (texte: string): string =>
  Array.from(texte.split(/[\r\n]/, 1)[0] ?? '')
    .slice(0, caps.intitule)
    .join('');

/** What a modalité says of the épreuve that is made of it. */
function enteteDe(modalite: Modalite): Omit<Epreuve, 'id' | 'lignes' | 'evaluateurs' | keyof typeof noeud> {
  const { id, code, type, libelle, duree, lieu, amenagements } = modalite;
  return {
    ...(code !== undefined && { code }),
    modalite: id,
    type: type ?? typeDeModalite(libelle) ?? 'autre',
    intitule: premiereLigne(libelle),
    ...(duree !== undefined && { duree }),
    ...(lieu !== undefined && { lieu }),
    ...(amenagements !== undefined && { amenagements }),
  };
}

/** Makes the items of one grid. */
class Fabrique {
  readonly #nouvelId: () => string;
  readonly #modalites: readonly Modalite[];
  /** Compétences that some modalité says it evaluates. */
  readonly #nommees: ReadonlySet<string>;
  readonly #echelle: string;

  constructor(modalites: readonly Modalite[], echelle: string, nouvelId: () => string) {
    this.#nouvelId = nouvelId;
    this.#modalites = modalites;
    this.#nommees = new Set(modalites.flatMap(({ competences }) => competences));
    this.#echelle = echelle;
  }

  partie({ bloc, intitule, competences, modalites }: Porteur): Partie {
    const siennes = new Set(modalites.map(({ id }) => id));
    const restantes = competences.filter(({ id }) => !this.#nommees.has(id));
    // A modalité that names no compétence evaluates those of its bloc that no other does.
    const evaluees = ({ id, competences: nommees }: Modalite): readonly Competence[] => {
      if (nommees.length === 0) return siennes.has(id) ? restantes : [];
      const ids = new Set(nommees);
      return competences.filter((competence) => ids.has(competence.id));
    };
    const ailleurs = this.#modalites.filter(({ id }) => !siennes.has(id));
    const epreuves = [...modalites, ...ailleurs].map((modalite) =>
      this.#epreuve(enteteDe(modalite), evaluees(modalite)),
    );
    const prises = modalites.some((modalite) => modalite.competences.length === 0);
    const autre = this.#epreuve({ type: 'autre', intitule: epreuveADefinir }, prises ? [] : restantes);
    return {
      id: this.#nouvelId(),
      ...(bloc !== null && { bloc }),
      intitule,
      ...noeud,
      // Without a line it could never be passed.
      epreuves: [...epreuves, autre].filter(({ lignes }) => lignes.length > 0),
    };
  }

  #epreuve(entete: ReturnType<typeof enteteDe>, competences: readonly Competence[]): Epreuve {
    const lignes = competences.flatMap(evaluesDe).map(({ competence, critere, libelle }): Ligne => ({
      id: this.#nouvelId(),
      competence,
      ...(critere !== null && { critere }),
      libelle,
      poids: '1',
      eliminatoire: false,
      echelle: this.#echelle,
      descripteurs: [],
    }));
    return { id: this.#nouvelId(), ...entete, ...noeud, evaluateurs: [], lignes };
  }
}

/**
 * A grid made from a référentiel, to be shaped then: a partie a bloc, an épreuve a modalité, a line a critère wherever its compétence is
 * evaluated; all of them are to be acquired. What no modalité evaluates is put in an épreuve to be defined: nothing is left out.
 */
export function genererGrille(
  referentiel: Referentiel,
  { intitule, blocs, voies, echelle: nom }: ChoixGrille,
  nouvelId: () => string,
): GrilleSansLien {
  const echelle = echelleDe(nom, nouvelId);
  const [certification, ...tous] = porteursDe(referentiel);
  const modalites = [certification, ...tous].flatMap((porteur) => porteur.modalites);
  const fabrique = new Fabrique(modalites, echelle.id, nouvelId);
  const entiere = certification.competences.length > 0 ? [certification, ...tous] : tous;
  const choisis = blocs === null ? entiere : tous.filter(({ bloc }) => bloc !== null && blocs.includes(bloc));
  return {
    id: nouvelId(),
    intitule,
    voies,
    regle: noeud.regle,
    echelles: [echelle],
    parties: choisis.map((porteur) => fabrique.partie(porteur)),
  };
}
