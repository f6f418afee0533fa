import type { Bloc, Competence, Modalite, Referentiel } from '../generated/document.ts';
import { paper } from '../i18n/fr/paper.ts';
import { caps, codedLine, listedLine, oneLine, type Cap } from './fiche-lines.ts';

/** One field of the fiche of France compétences, ready to be pasted there. */
export interface FicheText {
  readonly id: string;
  /** Name of the element in the open data (version 4.1). */
  readonly champ: string;
  readonly titre: string;
  readonly texte: string;
  readonly cap: Cap | null;
  /** Nobody wrote it: it is made of other parts of the référentiel. */
  readonly isDerived: boolean;
}

const competenceLines = (competences: readonly Competence[]): string =>
  competences.map(({ code, libelle }) => codedLine(code, libelle)).join('\n');

const modaliteLines = (modalites: readonly Modalite[]): string =>
  modalites.map(({ libelle }) => listedLine(libelle)).join('\n');

/** The presentation that was written, else the activités and their tâches, a line each. */
function activitesVisees({ activitesVisees: written = '', activites }: Referentiel): FicheText {
  const lines = activites.flatMap(({ code, intitule, taches }) => [
    codedLine(code, intitule),
    ...taches.map(({ libelle }) => listedLine(libelle)),
  ]);
  const isWritten = written.trim() !== '';
  return {
    id: 'ACTIVITES_VISEES',
    champ: 'ACTIVITES_VISEES',
    titre: paper.fiche.activites,
    texte: isWritten ? written : lines.join('\n'),
    cap: caps.activitesVisees,
    isDerived: !isWritten && lines.length > 0,
  };
}

function blocTexts(bloc: Bloc, index: number): readonly FicheText[] {
  const name = paper.fiche.bloc(codedLine(bloc.code, bloc.intitule) || String(index + 1));
  const field = (champ: string, titre: string, texte: string): FicheText => ({
    id: `${bloc.id} ${champ}`,
    champ,
    titre: paper.fiche.ofBloc(name, titre),
    texte,
    cap: null,
    isDerived: false,
  });
  return [
    field('LISTE_COMPETENCES', paper.fiche.competences, competenceLines(bloc.competences)),
    field('MODALITES_EVALUATION', paper.fiche.modalites, modaliteLines(bloc.modalites)),
  ];
}

/** The texts that France compétences asks for, in the order of its fiche; one competence a line, so that nothing has to be guessed. */
export function ficheTexts(referentiel: Referentiel): readonly FicheText[] {
  const { blocs, competences } = referentiel;
  const inRs = referentiel.registre === 'RS';
  const field = (
    champ: string,
    titre: string,
    texte: string | undefined,
    cap: Cap | null = null,
  ): FicheText => ({
    id: champ,
    champ,
    titre,
    texte: texte ?? '',
    cap,
    isDerived: false,
  });
  const all = [...blocs.flatMap((bloc) => bloc.competences), ...competences];
  const said = paper.fiche;
  return [
    field('INTITULE', said.intitule, oneLine(referentiel.intitule), caps.intitule),
    field('OBJECTIFS_CONTEXTE', said.objectifs, referentiel.objectifsContexte),
    ...(inRs ? [] : [activitesVisees(referentiel)]),
    field('CAPACITES_ATTESTEES', said.capacites, competenceLines(all), caps.capacites),
    ...(inRs ? [field('MODALITES_EVALUATION', said.modalites, modaliteLines(referentiel.modalites))] : []),
    ...blocs.flatMap(blocTexts),
    ...(inRs
      ? []
      : [
          field('SECTEURS_ACTIVITE', said.secteurs, referentiel.secteurs),
          field('TYPE_EMPLOI_ACCESSIBLES', said.emplois, referentiel.emploisAccessibles),
        ]),
    field('REGLEMENTATIONS_ACTIVITES', said.reglementations, referentiel.reglementations),
    field('PREREQUIS_ENTREE_FORMATION', said.prerequisEntree, referentiel.prerequisEntree),
    field('PREREQUIS_VALIDATION_CERTIFICATION', said.prerequisValidation, referentiel.prerequisValidation),
  ];
}
