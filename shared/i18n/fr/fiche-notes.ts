import { voies, type Voie } from './voies.ts';

/**
 * What the preview of an import says about each piece of a fiche of France compétences: taken over, guessed, left out. Whole sentences,
 * ready to be read.
 */
const ficheNotes = {
  REPERTOIRE: (p: { numero: string; registre: 'RNCP' | 'RS' }) =>
    `Fiche ${p.numero} : ${p.registre === 'RNCP' ? 'répertoire national des certifications professionnelles' : 'répertoire spécifique'}.`,
  INTITULE: () => 'Intitulé repris.',
  INTITULE_ABSENT: () => 'La fiche n’a pas d’intitulé : donnez-en un.',
  NATURE_CQPI: () =>
    '« CQPI » ou « interbranche » est lu dans la fiche : la certification est tenue pour un CQPI.',
  NATURE_CQP: () => '« CQP » est lu dans la fiche : la certification est tenue pour un CQP.',
  NATURE_SUPPOSEE: () =>
    'La fiche ne dit pas si la certification est un CQP ou un CQPI : elle est tenue pour un CQP. Corrigez au besoin.',
  ABREGE: () => 'Abrégé repris.',
  ABREGE_LIBELLE: () => 'Le libellé de l’abrégé n’est pas repris : seul l’abrégé l’est.',
  NIVEAU: (p: { niveau: number }) => `Niveau ${p.niveau} repris.`,
  NIVEAU_SANS: (p: { valeur: string }) =>
    `« ${p.valeur} » n’est pas un niveau de qualification (1 à 8) : le niveau reste vide.`,
  NIVEAU_RS: () =>
    'Une certification du répertoire spécifique n’a pas de niveau : celui de la fiche n’est pas repris.',
  TEXTE: (p: { champ: TexteRepris }) => `Texte repris : ${textes[p.champ]}.`,
  TEXTE_COUPE: (p: { max: number }) =>
    `Texte trop long : seuls ses ${p.max} premiers caractères sont repris. Le reste est à reprendre à la main.`,
  CODE: (p: { quoi: Nomenclature; code: string }) => `${nomenclatures[p.quoi]} ${p.code} : repris.`,
  CODE_INVALIDE: (p: { quoi: Nomenclature; code: string }) =>
    `« ${p.code} » n’a pas la forme attendue (${nomenclatures[p.quoi]}) : il n’est pas repris.`,
  CODE_EN_TROP: (p: { quoi: Nomenclature; max: number }) =>
    `${nomenclatures[p.quoi]} : ${p.max} au plus, celui-ci n’est pas repris.`,
  CODE_EN_DOUBLE: (p: { quoi: Nomenclature }) =>
    `${nomenclatures[p.quoi]} déjà donné plus haut : repris une seule fois.`,
  CERTIFICATEUR_CPNE: () =>
    'Le nom est celui d’une commission paritaire : elle est tenue pour la CPNE de la certification.',
  CERTIFICATEUR_TITULAIRE: () =>
    'Premier certificateur qui n’est pas une CPNE : il est tenu pour le titulaire des droits. Corrigez au besoin.',
  CERTIFICATEUR_CO: () => 'Certificateur suivant : il est tenu pour un co-certificateur.',
  CERTIFICATEUR_INACTIF: () => 'Ce certificateur n’est plus actif : il n’est pas repris.',
  CERTIFICATEUR_DOUBLE: () => 'Ce certificateur est déjà donné plus haut : il est repris une seule fois.',
  CERTIFICATEUR_SANS_NOM: () => 'Certificateur sans nom : il n’est pas repris.',
  CERTIFICATEUR_EN_TROP: (p: { max: number }) =>
    `${p.max} certificateurs au plus : celui-ci n’est pas repris.`,
  CERTIFICATEUR_CHAMP: () => 'Repris.',
  CERTIFICATEUR_CHAMP_CPNE: () =>
    'Une CPNE n’a pas cette information dans le référentiel : elle n’est pas reprise.',
  CERTIFICATEUR_ETAT: () => 'L’état du certificateur au répertoire n’a pas de place dans le référentiel.',
  SIRET: (p: { siret: string }) => `SIRET ${p.siret} : repris, sa clé est juste.`,
  SIRET_ABSENT: () => 'La fiche ne donne pas de SIRET : il reste vide.',
  SIRET_INVALIDE: (p: { siret: string }) =>
    `« ${p.siret} » n’est pas un SIRET (14 chiffres, clé de contrôle) : il n’est pas repris.`,
  DATE: (p: { quoi: DateReprise; date: string }) => `${dates[p.quoi]} : ${p.date}.`,
  DATE_IMPOSSIBLE: (p: { quoi: DateReprise; date: string }) =>
    `${dates[p.quoi]} : « ${p.date} » n’est pas une date possible, elle reste vide.`,
  DUREE: (p: { annees: number }) => `Durée d’enregistrement : ${nombre(p.annees, 'an')}.`,
  DUREE_INVALIDE: (p: { valeur: string }) =>
    `« ${p.valeur} » n’est pas une durée d’enregistrement (1 à 5 ans) : elle reste vide.`,
  TYPE_ENREGISTREMENT: () => 'Type d’enregistrement repris.',
  TYPE_ENREGISTREMENT_INCONNU: (p: { valeur: string }) =>
    `Type d’enregistrement inconnu (« ${p.valeur} ») : il reste vide.`,
  LIGNEE: (p: { sens: 'ancienne' | 'nouvelle'; numero: string }) =>
    `${p.sens === 'ancienne' ? 'Remplace' : 'Remplacée par'} ${p.numero}.`,
  LIGNEE_NON_REPRISE: (p: { valeur: string }) =>
    `« ${p.valeur} » n’est pas repris dans la lignée : numéro illisible, déjà donné ou en trop.`,
  CORRESPONDANCE_TOTALE: (p: { destination: string }) =>
    `Aucun bloc n’est nommé : la correspondance avec ${p.destination} est tenue pour totale.`,
  CORRESPONDANCE_PARTIELLE: (p: { destination: string }) =>
    `Correspondance par blocs avec ${p.destination} : reprise.`,
  CORRESPONDANCE_NON_REPRISE: () =>
    'Correspondance sans numéro de fiche lisible, ou en trop : elle n’est pas reprise.',
  VOIE: (p: { voie: Voie; actif: boolean }) =>
    `Voie d’accès ${nomVoie(p.voie)} : ${p.actif ? 'ouverte' : 'fermée'}.`,
  VOIE_ILLISIBLE: (p: { voie: Voie; valeur: string }) =>
    `Voie d’accès ${nomVoie(p.voie)} : « ${p.valeur} » n’est ni Oui ni Non, elle est tenue pour fermée.`,
  VOIE_ABSENTE: (p: { voie: Voie }) =>
    `La fiche ne parle pas de la voie d’accès ${nomVoie(p.voie)} : elle est tenue pour fermée.`,
  VOIE_MODIFICATION: () =>
    'La date de dernière modification d’une voie d’accès n’a pas de place dans le référentiel.',
  JURY: () => 'Composition du jury reprise en texte libre.',
  ACTIVITES: (p: { activites: number; taches: number }) =>
    `Texte découpé en ${nombre(p.activites, 'activité')}${etTaches(p.taches)} : relisez le découpage.`,
  ACTIVITES_INTRODUCTION: (p: { phrase: string }) =>
    `« ${p.phrase} » annonce la liste : la phrase n’est pas une activité, elle reste dans le texte d’ensemble.`,
  ACTIVITES_EN_TROP: (p: { max: number }) =>
    `Plus de ${p.max} activités ou tâches : les suivantes restent dans le texte d’ensemble seulement.`,
  BLOC_CODE: () => 'Code du bloc repris.',
  BLOC_CODE_INHABITUEL: (p: { numero: string }) =>
    `Ce code de bloc n’est pas de la forme ${p.numero}BC01 : il est repris tel quel.`,
  BLOC_CODE_TROP_LONG: () => 'Code de bloc de plus de 40 caractères : il n’est pas repris.',
  BLOC_INTITULE: () => 'Intitulé du bloc repris.',
  BLOC_TYPE: (p: { type: 'obligatoire' | 'optionnel' | 'transversal' }) =>
    `La fiche ne donne pas le type du bloc : il est tenu pour ${p.type}.`,
  BLOCS_RS: () => 'Une certification du répertoire spécifique n’a pas de blocs : ils ne sont pas repris.',
  BLOCS_EN_TROP: (p: { max: number }) => `${p.max} blocs au plus : celui-ci n’est pas repris.`,
  COMPETENCES: (p: { competences: number }) =>
    `Texte découpé en ${nombre(p.competences, 'compétence')} : relisez le découpage.`,
  COMPETENCES_TITRES: (p: { titres: readonly string[] }) =>
    `Titre trouvé dans la liste, joint à la compétence qui le suit : ${citations(p.titres)}. Retirez-le ou faites-en une activité.`,
  COMPETENCES_SANS_INFINITIF: (p: { debuts: readonly string[] }) =>
    `Ne commence pas par un verbe à l’infinitif : ${citations(p.debuts)}. Vérifiez que le découpage est juste.`,
  COMPETENCES_EN_TROP: (p: { max: number }) =>
    `Plus de ${p.max} compétences : les suivantes ne sont pas reprises.`,
  LIENS_ACTIVITES: (p: { liens: number }) =>
    `D’après leurs codes, ${nombre(p.liens, 'compétence')} ${p.liens > 1 ? 'sont rattachées' : 'est rattachée'} à une activité.`,
  MODALITES: (p: { modalites: number; types: number }) =>
    `Texte découpé en ${nombre(p.modalites, 'modalité')}, dont ${p.types} au type reconnu : relisez le découpage.`,
  MODALITES_EN_TROP: (p: { max: number }) =>
    `Plus de ${p.max} modalités : les suivantes ne sont pas reprises.`,
  CAPACITES_RNCP: (p: { lignes: number; trouvees: number }) =>
    `Les capacités attestées ne sont pas reprises : les compétences sont celles des blocs. ${p.trouvees} de leurs ${nombre(p.lignes, 'ligne')} ${p.trouvees > 1 ? 'se retrouvent' : 'se retrouve'} dans les blocs${p.trouvees < p.lignes ? ' ; comparez les autres' : ''}.`,
  CAPACITES_SANS_BLOC: (p: { competences: number }) =>
    `La fiche n’a pas de bloc : ses capacités attestées, découpées en ${nombre(p.competences, 'compétence')}, sont rangées dans un bloc sans intitulé. Nommez-le ou répartissez-les.`,
  PARTENAIRES: (p: { count: number }) =>
    `${nombre(p.count, 'partenaire')} : la liste des organismes habilités se reprend à part, dans le registre des organismes.`,
  SANS_PLACE: (p: { quoi: SansPlace }) => `${sansPlace[p.quoi]}.`,
  INCONNU: (p: { nom: string }) =>
    `L’élément ${p.nom} est inconnu, répété ou mal placé : il n’est pas repris. Lisez-le et reprenez-le à la main s’il compte.`,
};

const textes = {
  OBJECTIFS_CONTEXTE: 'objectifs et contexte',
  ACTIVITES_VISEES: 'activités visées',
  SECTEURS_ACTIVITE: 'secteurs d’activité',
  TYPE_EMPLOI_ACCESSIBLES: 'types d’emplois accessibles',
  REGLEMENTATIONS_ACTIVITES: 'réglementations d’activités',
  PREREQUIS_ENTREE_FORMATION: 'prérequis à l’entrée en formation',
  PREREQUIS_VALIDATION_CERTIFICATION: 'prérequis à la validation de la certification',
  PREREQUIS_ENTREE_FORMATION_BLOC: 'prérequis à l’entrée en formation du bloc',
  PREREQUIS_VALIDATION_BLOC: 'prérequis à la validation du bloc',
};

const nomenclatures = {
  NSF: 'Code NSF',
  ROME: 'Code ROME',
  FORMACODE: 'Formacode',
  IDCC: 'Convention collective (IDCC)',
  CCN: 'Convention collective (brochure du Journal officiel)',
};

const dates = {
  DATE_DECISION: 'Date de la décision d’enregistrement',
  DATE_EFFET: 'Date d’effet',
  DATE_FIN_ENREGISTREMENT: 'Fin d’enregistrement',
  DATE_LIMITE_DELIVRANCE: 'Date limite de délivrance',
};

const nomVoie = (voie: Voie): string => `« ${voies[voie]} »`;

const sansPlace = {
  ID_FICHE: 'Numéro interne à France compétences : il n’est pas repris',
  ETAT_FICHE:
    'L’état de la fiche chez France compétences n’est pas repris : Paritaire tient ses propres versions',
  ACTIF: 'L’état actif ou non de la fiche n’est pas repris : il découle de la date de fin d’enregistrement',
  EXISTENCE_PARTENAIRES:
    'L’existence de partenaires n’est pas reprise : la liste des organismes agréés la dira',
  ACCESSIBLE_NOUVELLE_CALEDONIE: 'L’accès en Nouvelle-Calédonie n’a pas de place dans le référentiel',
  ACCESSIBLE_POLYNESIE_FRANCAISE: 'L’accès en Polynésie française n’a pas de place dans le référentiel',
  PUBLICATION_DECRET_GENERAL: 'Les publications au Journal officiel ne sont pas reprises',
  PUBLICATION_DECRET_CREATION: 'Les publications au Journal officiel ne sont pas reprises',
  PUBLICATION_DECRET_AUTRE: 'Les publications au Journal officiel ne sont pas reprises',
  DATE_DERNIER_JO: 'La date du dernier Journal officiel n’est pas reprise',
  DATE_DE_PUBLICATION: 'La date de publication de la fiche n’est pas reprise',
  STATISTIQUES_PROMOTIONS: 'Les statistiques des promotions ne sont pas encore reprises',
  ANNEES_PROMOTIONS_NIVEAU: 'Les années des promotions ne sont pas reprises',
  LIEN_URL_DESCRIPTION: 'Les liens vers des pages de présentation ne sont pas repris',
  VALIDATION_PARTIELLE:
    'La validation partielle n’a pas de place dans le référentiel : notez-la dans la règle de validation',
  VALIDATION_PARTIELLE_PERIMETRE:
    'Le périmètre de la validation partielle n’a pas de place dans le référentiel : notez-le dans la règle de validation',
  NIVEAU_MAITRISE_COMPETENCES: 'Le niveau de maîtrise des compétences n’a pas de place dans le référentiel',
  DUREE_VALIDITE: 'La durée de validité du certificat n’a pas de place dans le référentiel',
  MODALITES_RENOUVELLEMENT: 'Les modalités de renouvellement n’ont pas de place dans le référentiel',
};

export type FicheNoteCode = keyof typeof ficheNotes;
export type FicheNoteParams<C extends FicheNoteCode> =
  Parameters<(typeof ficheNotes)[C]> extends [infer P] ? P : Record<never, never>;
export type TexteRepris = keyof typeof textes;
export type Nomenclature = keyof typeof nomenclatures;
export type DateReprise = keyof typeof dates;
type SansPlace = keyof typeof sansPlace;

/** Whether an element of the fiche is known to have no place in the référentiel. */
export function isSansPlace(nom: string): nom is SansPlace {
  return Object.hasOwn(sansPlace, nom);
}

/** The sentence of a note. */
export function ficheNote<C extends FicheNoteCode>(code: C, params: FicheNoteParams<C>): string {
  return (ficheNotes[code] as (p: FicheNoteParams<C>) => string)(params);
}

function nombre(count: number, nom: string): string {
  return `${count} ${nom}${count > 1 ? 's' : ''}`;
}

function etTaches(count: number): string {
  return count === 0 ? '' : ` et ${nombre(count, 'tâche')}`;
}

/** The beginnings of the first texts, and how many more there are. */
function citations(textes: readonly string[]): string {
  const cites = textes.slice(0, 5).map((texte) => `« ${debut(texte)} »`);
  const reste = textes.length - cites.length;
  return cites.join(', ') + (reste === 0 ? '' : ` et ${nombre(reste, 'autre')}`);
}

function debut(texte: string): string {
  const lettres = Array.from(texte.slice(0, 100));
  return lettres.length > 40 ? `${lettres.slice(0, 40).join('')}…` : texte;
}
