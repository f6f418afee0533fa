import type { CertificationDeListe, Portee } from '../generated/document.ts';
import type { LigneDeRegistre } from './lignes.ts';
import { permet } from './portee.ts';

type Bloc = CertificationDeListe['blocs'][number];

/** What may be done for a bloc. */
export interface Droits {
  readonly former: boolean;
  readonly organiser: boolean;
}

/** A body, and what it may do for each bloc, in the order of the blocs. */
export interface OrganismeDeCarte {
  readonly organisme: string;
  readonly denomination: string;
  readonly commune: string | null;
  readonly droits: readonly Droits[];
}

/** How many bodies may do what for a bloc. */
export interface BlocDeCarte {
  readonly bloc: Bloc;
  readonly former: number;
  readonly organiser: number;
}

/** Who may do what, on the day of the lines, for each bloc of a certification. */
export interface CarteDesEtendues {
  readonly blocs: readonly BlocDeCarte[];
  readonly organismes: readonly OrganismeDeCarte[];
}

function droitsPour(portees: readonly Portee[], bloc: string): Droits {
  const siennes = portees.filter(({ blocs }) => blocs.length === 0 || blocs.includes(bloc));
  return {
    former: siennes.some(({ nature }) => permet(nature, 'FORMER')),
    organiser: siennes.some(({ nature }) => permet(nature, 'ORGANISER')),
  };
}

/** A body may be habilitated in several places, or several times: what one of them may, it may. */
export function carteDesEtendues(
  lignes: readonly LigneDeRegistre[],
  certification: CertificationDeListe,
): CarteDesEtendues {
  const habilitees = lignes.filter(
    ({ referentiel, etat }) => referentiel === certification.id && etat === 'habilite',
  );
  const organismes = [...Map.groupBy(habilitees, ({ organisme }) => organisme).values()].flatMap(
    (siennes): readonly OrganismeDeCarte[] => {
      const [premiere] = siennes;
      if (premiere === undefined) return [];
      const { organisme, denomination, commune } = premiere;
      const portees = siennes.flatMap(({ portee }) => portee ?? []);
      const droits = certification.blocs.map(({ id }) => droitsPour(portees, id));
      return [{ organisme, denomination, commune, droits }];
    },
  );
  const compte = (i: number, droit: keyof Droits): number =>
    organismes.filter(({ droits }) => droits[i]?.[droit] === true).length;
  const blocs = certification.blocs.map((bloc, i) => ({
    bloc,
    former: compte(i, 'former'),
    organiser: compte(i, 'organiser'),
  }));
  return { blocs, organismes };
}
