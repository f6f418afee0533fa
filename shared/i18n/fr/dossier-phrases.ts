import { criteresDe } from '../../dossier/criteres.ts';
import type { EcheanceDeDossier, Refus } from '../../dossier/echeances.ts';
import type { EtatDeDossier } from '../../dossier/etat.ts';
import type { FauteDeDossier } from '../../dossier/fautes.ts';
import type { CritereMotive, Repertoire, Suite, TypeDeSuite } from '../../dossier/modele.ts';
import { etatsDeDossier, suitesDites } from './dossiers.ts';
import { jourFrancais } from './evaluation.ts';
import { fieldLabels } from './fields.ts';
import { listed } from './listed.ts';
import { quoted } from './quoted.ts';
import { uncapitalised } from './uncapitalised.ts';

/** « Ajourné jusqu’au 30/06/2026 », « Enregistré, RNCP40344, jusqu’au 28/03/2028 » */
export function etatDit({ sorte, depuis, suite }: Pick<EtatDeDossier, 'sorte' | 'depuis' | 'suite'>): string {
  const dit = etatsDeDossier[sorte];
  if (sorte === 'ajourne' && suite !== null && suite.jusquau !== null)
    return `${dit} jusqu’au ${jourFrancais(suite.jusquau)}`;
  if (sorte === 'enregistre' && suite !== null && suite.dateFin !== null)
    return `${dit}, ${suite.numero ?? ''}, jusqu’au ${jourFrancais(suite.dateFin)}`;
  return sorte === 'instruction'
    ? `${dit} depuis le ${jourFrancais(depuis)}`
    : `${dit} le ${jourFrancais(depuis)}`;
}

/** « Critère 3, Qualité et cohérence des trois référentiels : des tâches pour des compétences » */
const critereDit = (repertoire: Repertoire, { numero, motif }: CritereMotive): string => {
  const titre = criteresDe(repertoire)[numero]?.titre;
  return `Critère ${numero}${titre === undefined ? '' : `, ${uncapitalised(titre)}`} : ${motif}`;
};

/** What a suite says besides its kind and its day, a line each. */
export function suiteEnLignes(
  suite: Suite,
  repertoire: Repertoire,
  numeroDeVersion: string | null,
): readonly string[] {
  const { jusquau, numero, dateEffet, dateFin, dateLimiteDelivrance, anciennes, criteres, motif } = suite;
  const enregistre =
    numero === null || dateEffet === null || dateFin === null
      ? []
      : [`${numero}, du ${jourFrancais(dateEffet)} au ${jourFrancais(dateFin)}.`];
  return [
    ...(jusquau === null ? [] : [`Réponse attendue jusqu’au ${jourFrancais(jusquau)}.`]),
    ...(numeroDeVersion === null ? [] : [`Avec la version ${numeroDeVersion}.`]),
    ...enregistre,
    ...(dateLimiteDelivrance === null ? [] : [`Délivrance jusqu’au ${jourFrancais(dateLimiteDelivrance)}.`]),
    ...(anciennes.length === 0 ? [] : [`Remplace ${listed(anciennes)}.`]),
    ...criteres.map((critere) => critereDit(repertoire, critere)),
    ...(motif === null ? [] : [motif]),
  ];
}

const echeances: Readonly<Record<EcheanceDeDossier['sorte'], string>> = {
  reponse: 'Répondre à l’ajournement',
  renouvellement: 'Déposer la demande qui suit, six mois avant la fin de l’enregistrement',
  fin: 'Fin de l’enregistrement',
  delivrance: 'Dernier jour de délivrance',
};

/** « 28/09/2027 : Déposer la demande qui suit, six mois avant la fin de l’enregistrement (passé) » */
export const echeanceDeDossierDite = ({ sorte, le, estPasse }: EcheanceDeDossier): string =>
  `${jourFrancais(le)} : ${echeances[sorte]}${estPasse ? ' (passé)' : ''}`;

/** Nothing to be said below two. */
export function refusDits({ nombre, fermeJusquau }: Refus): string | null {
  if (fermeJusquau !== null)
    return `Trois refus en cinq ans : aucune nouvelle demande n’est reçue jusqu’au ${jourFrancais(fermeJusquau)}.`;
  return nombre === 2 ? 'Deux refus en cinq ans : un troisième fermerait le dépôt pendant un an.' : null;
}

const nomme = (type: TypeDeSuite): string => quoted(suitesDites[type]);

const phrases: {
  readonly [Code in FauteDeDossier['code']]: (
    faute: Extract<FauteDeDossier, { readonly code: Code }>,
  ) => string;
} = {
  version_inconnue: () => 'Un dossier porte sur une version adoptée de ce référentiel : choisissez-en une.',
  autre_empreinte: ({ numero }) => `Le SHA-256 noté n’est pas celui de la version ${numero}.`,
  depot_avant_version: ({ numero, decidee, le }) =>
    `La version ${numero} a été décidée le ${jourFrancais(decidee)} : elle n’a pas pu être remise le ${jourFrancais(le)}. Corrigez la date, ou choisissez une autre version.`,
  avant_depot: ({ type, le, depot }) =>
    `${nomme(type)} : le ${jourFrancais(le)} est avant le dépôt (${jourFrancais(depot)}). Corrigez la date.`,
  apres_la_fin: ({ type, fin }) =>
    `${nomme(type)} : rien ne suit ${nomme(fin)}, qui clôt le dossier. Notez un nouveau dépôt.`,
  complement_sans_ajournement: () => 'Des compléments ne se remettent qu’après un ajournement.',
  membre_de_trop: ({ type, membre }) =>
    `${nomme(type)} : ${quoted(fieldLabels[membre] ?? membre)} n’y a pas sa place.`,
  motif_manque: ({ type }) =>
    type === 'ajourne' || type === 'refuse'
      ? `${nomme(type)} : dites quels critères sont en cause, ou donnez un motif s’ils n’ont pas été examinés.`
      : `${nomme(type)} : donnez le motif.`,
  critere_inconnu: ({ numero, repertoire }) =>
    `Le critère ${quoted(numero)} n’est pas de ceux du ${repertoire}.`,
  critere_double: ({ numero }) => `Le critère ${numero} est donné deux fois : réunissez ses motifs.`,
  critere_sans_motif: ({ numero }) => `Critère ${numero} : donnez le motif.`,
  delai_manque: () => 'Un ajournement a un délai : dites jusqu’à quel jour répondre.',
  delai_passe: ({ le, jusquau }) =>
    `Le délai (${jourFrancais(jusquau)}) est avant l’ajournement (${jourFrancais(le)}). Corrigez l’un des deux.`,
  numero_manque: ({ repertoire }) => `Donnez le numéro d’enregistrement : ${repertoire} suivi de chiffres.`,
  autre_repertoire: ({ numero, repertoire }) =>
    `${numero} n’est pas un numéro du ${repertoire}, où la demande a été déposée.`,
  periode_manque: () => 'Dites de quel jour à quel jour l’enregistrement vaut.',
  periode_inverse: () => 'L’enregistrement finit avant de commencer. Corrigez les dates.',
  periode_longue: ({ annees }) =>
    `Un enregistrement dure au plus ${annees} ans (articles L. 6113-5 et L. 6113-6). Corrigez les dates.`,
  delivrance_avant_fin: () => 'Le dernier jour de délivrance ne vient pas avant la fin de l’enregistrement.',
  remplace_soi: ({ numero }) => `${numero} ne se remplace pas lui-même.`,
};

/** Why a dossier cannot be noted so, and what to do. */
export const phraseDeFauteDeDossier = (faute: FauteDeDossier): string =>
  (phrases[faute.code] as (of: FauteDeDossier) => string)(faute);
