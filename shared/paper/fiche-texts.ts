import type { Bloc, Competence, Modalite, Referentiel } from '../generated/document.ts';
import { paper } from '../i18n/fr/paper.ts';

/** What the téléprocédure takes: characters for a title, kibibytes of UTF-8 for the long fields. */
export type Cap =
  { readonly unite: 'caracteres'; readonly max: number } | { readonly unite: 'octets'; readonly max: number };

/** One field of the fiche of France compétences, ready to be pasted there. */
export interface FicheText {
  readonly id: string;
  /** Name of the element in the open data (version 4.1). */
  readonly champ: string;
  readonly titre: string;
  readonly texte: string;
  readonly cap: Cap | null;
}

const kibibytes = (count: number): Cap => ({ unite: 'octets', max: count * 1024 });

/** Bytes of a character in UTF-8 (RFC 3629). */
function octets(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x1_0000 ? 3 : 4;
}

/** Size of a text in the unit of its cap; characters where there is none. */
export function sizeOf(texte: string, cap: Cap | null): number {
  let size = 0;
  for (const character of texte) size += cap?.unite === 'octets' ? octets(character) : 1;
  return size;
}

const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' ');

/** One item a line: a break inside its text would make two of it. */
const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ').trim();

const competenceLines = (competences: readonly Competence[]): string =>
  competences.map(({ code, libelle }) => joined(code, oneLine(libelle))).join('\n');

const modaliteLines = (modalites: readonly Modalite[]): string =>
  modalites.map(({ libelle }) => `- ${oneLine(libelle)}`).join('\n');

/** The presentation that was written, else the activités and their tâches, a line each. */
function activitesVisees({ activitesVisees: written, activites }: Referentiel): string {
  if (written !== undefined) return written;
  return activites
    .flatMap(({ code, intitule, taches }) => [
      joined(code, oneLine(intitule)),
      ...taches.map(({ libelle }) => `- ${oneLine(libelle)}`),
    ])
    .join('\n');
}

function blocTexts(bloc: Bloc, index: number): readonly FicheText[] {
  const name = paper.fiche.bloc(joined(bloc.code, oneLine(bloc.intitule)) || String(index + 1));
  const field = (champ: string, titre: string, texte: string): FicheText => ({
    id: `${bloc.id} ${champ}`,
    champ,
    titre: paper.fiche.ofBloc(name, titre),
    texte,
    cap: null,
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
  });
  const all = [...blocs.flatMap((bloc) => bloc.competences), ...competences];
  const said = paper.fiche;
  return [
    field('INTITULE', said.intitule, oneLine(referentiel.intitule), { unite: 'caracteres', max: 800 }),
    field('OBJECTIFS_CONTEXTE', said.objectifs, referentiel.objectifsContexte),
    ...(inRs ? [] : [field('ACTIVITES_VISEES', said.activites, activitesVisees(referentiel), kibibytes(32))]),
    field('CAPACITES_ATTESTEES', said.capacites, competenceLines(all), kibibytes(64)),
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
