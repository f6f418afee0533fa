import type { Activite, Bloc, Referentiel } from '../../../../shared/generated/document.ts';
import { lireCompetences } from './competences.ts';
import { ligneCoupee, plafonds, texteRepris, type Contexte } from './contexte.ts';
import { enfantNomme, enfantsNommes, type FicheElement } from './fiche.ts';
import { lireModalites } from './modalites.ts';
import { listLines } from './split.ts';
import { lettres, ligne, sansAccents } from './text.ts';

type Contenu = Pick<Referentiel, 'blocs' | 'competences' | 'modalites'>;

/** Blocs with their competences and assessments; in the Répertoire spécifique, which has no blocs, competences at the root. */
export function lireBlocs(contexte: Contexte, activites: readonly Activite[]): Contenu {
  return contexte.registre === 'RS' ? lireRs(contexte, activites) : lireRncp(contexte, activites);
}

function lireRs(contexte: Contexte, activites: readonly Activite[]): Contenu {
  const { racine, releve } = contexte;
  for (const element of enfantsNommes(racine, 'BLOCS_COMPETENCES')) {
    if (element.enfants.length > 0) releve.note('laisse', element, 'BLOCS_RS', {});
  }
  const capacites = enfantNomme(racine, 'CAPACITES_ATTESTEES');
  const competences = lireCompetences(contexte, capacites, null, activites);
  const modalites = lireModalites(contexte, enfantNomme(racine, 'MODALITES_EVALUATION'), null);
  return { blocs: [], competences, modalites };
}

function lireRncp(contexte: Contexte, activites: readonly Activite[]): Contenu {
  const { racine, releve } = contexte;
  const elements = enfantsNommes(racine, 'BLOCS_COMPETENCES').flatMap((liste) =>
    enfantsNommes(liste, 'BLOC_COMPETENCES'),
  );
  for (const element of elements.slice(plafonds.blocs))
    releve.note('laisse', element, 'BLOCS_EN_TROP', { max: plafonds.blocs });
  const blocs = elements.slice(0, plafonds.blocs).map((element) => lireBloc(contexte, element, activites));
  const capacites = enfantNomme(racine, 'CAPACITES_ATTESTEES');
  if (capacites === undefined || capacites.texte.trim() === '')
    return { blocs, competences: [], modalites: [] };
  if (blocs.length === 0)
    return { blocs: [blocSansTitre(contexte, capacites, activites)], competences: [], modalites: [] };
  releve.note('laisse', capacites, 'CAPACITES_RNCP', comptePresence(capacites.texte, blocs));
  return { blocs, competences: [], modalites: [] };
}

function lireBloc(contexte: Contexte, element: FicheElement, activites: readonly Activite[]): Bloc {
  const id = contexte.newId();
  const code = lireCode(contexte, element, id);
  const { intitule, type } = lireIntitule(contexte, element, id);
  const prerequisEntree = texteRepris(contexte, element, 'PREREQUIS_ENTREE_FORMATION_BLOC', id);
  const prerequisValidation = texteRepris(contexte, element, 'PREREQUIS_VALIDATION_BLOC', id);
  return {
    id,
    ...(code === '' ? {} : { code }),
    type,
    intitule,
    ...(prerequisEntree === undefined ? {} : { prerequisEntree }),
    ...(prerequisValidation === undefined ? {} : { prerequisValidation }),
    modalites: lireModalites(contexte, enfantNomme(element, 'MODALITES_EVALUATION'), id),
    competences: lireCompetences(contexte, enfantNomme(element, 'LISTE_COMPETENCES'), id, activites),
  };
}

function lireCode({ numero, releve }: Contexte, element: FicheElement, id: string): string {
  const champ = enfantNomme(element, 'CODE');
  const code = ligne(champ?.texte ?? '');
  if (champ === undefined || code === '') return '';
  if (code.length > plafonds.code) {
    releve.note('laisse', champ, 'BLOC_CODE_TROP_LONG', {}, id);
    return '';
  }
  // Two blocs of the national export are named « 01 ».
  const usual = code.startsWith(`${numero}BC`) && /BC\d{2}$/.test(code);
  if (usual) releve.note('compris', champ, 'BLOC_CODE', {}, id);
  else releve.note('devine', champ, 'BLOC_CODE_INHABITUEL', { numero }, id);
  return code;
}

/** The title, and the kind that only its words can tell. */
function lireIntitule(
  contexte: Contexte,
  element: FicheElement,
  id: string,
): Pick<Bloc, 'intitule' | 'type'> {
  const { releve } = contexte;
  const champ = enfantNomme(element, 'LIBELLE');
  const intitule = ligneCoupee(contexte, champ, plafonds.court);
  const mots = sansAccents(intitule);
  const type = /\boption/.test(mots) ? 'optionnel' : /\btransvers/.test(mots) ? 'transversal' : 'obligatoire';
  if (champ !== undefined && intitule !== '') {
    releve.note('compris', champ, 'BLOC_INTITULE', {}, id);
    releve.note('devine', champ, 'BLOC_TYPE', { type }, id);
  } else releve.noteItem('devine', element, [], 'BLOC_TYPE', { type }, id);
  return { intitule, type };
}

/** Old fiches have no bloc, yet a competence of the RNCP needs one. */
function blocSansTitre(contexte: Contexte, capacites: FicheElement, activites: readonly Activite[]): Bloc {
  const id = contexte.newId();
  const competences = lireCompetences(contexte, capacites, id, activites);
  contexte.releve.note('devine', capacites, 'CAPACITES_SANS_BLOC', { competences: competences.length }, id);
  return { id, type: 'obligatoire', intitule: '', modalites: [], competences };
}

/** How many lines of the attested abilities stand among the titles and competences of the blocs, articles set aside. */
function comptePresence(
  capacites: string,
  blocs: readonly Bloc[],
): { readonly lignes: number; readonly trouvees: number } {
  const textes = blocs.flatMap(({ intitule, competences }) => [
    intitule,
    ...competences.flatMap(({ code, libelle }) => [libelle, `${code ?? ''} ${libelle}`]),
  ]);
  const connus = new Set(textes.map(cle));
  const lines = listLines(capacites);
  const trouvees = lines.filter(({ brut, reste }) => connus.has(cle(brut)) || connus.has(cle(reste))).length;
  return { lignes: lines.length, trouvees };
}

function cle(text: string): string {
  return lettres(text.replace(/^(?:la|le|les|une?|des?|du) |^[ld]['’]/i, ''));
}
