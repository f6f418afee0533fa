import type { EmpechementDit } from '../../../../contract/answers/fusion.ts';
import type { Empechement } from '../../../../fusion/modele.ts';
import { counted } from '../../counted.ts';
import { quoted } from '../../quoted.ts';
import { capitalised } from '../../uncapitalised.ts';

type Raison = { readonly pourquoi: string; readonly quoiFaire: string };

const quiSait =
  'demandez à la présidence de la commission, ou à qui tient ses relevés de décisions, ce qui a été voté, puis que chacun continue dans une copie du fichier qui le porte, une fois le reste réuni';

const deuxVersions = (nom: string, numero: string): Raison => ({
  pourquoi: `La version ${numero} de ${quoted(nom)} n’est pas la même ici et dans l’autre copie.`,
  quoiFaire: `Chaque copie garde ses versions, avec les dossiers, les grilles adoptées et les notes qui reposent sur elles ; tout le reste se réunit, le brouillon aussi. Ce qui est adopté ne se retire pas et ne change pas de numéro : ${quiSait}. Si le texte de l’autre version a été voté lui aussi, son export, repris par « Importer un référentiel… », le remet dans le brouillon, et il s’adopte sous un autre numéro.`,
});

const deuxListes = (nom: string): Raison => ({
  pourquoi: `Deux listes d’organismes ont été commencées pour ${quoted(nom)}, une dans chaque copie : leurs versions ne se suivent pas.`,
  quoiFaire: `Chaque copie garde sa liste adoptée ; tout le reste se réunit, le registre des organismes aussi. Ce qui est adopté ne se retire pas : ${quiSait}. Une liste votée elle aussi s’y adopte ensuite, du registre réuni, sous un autre numéro.`,
});

function sansCoordonnees({ nom, racine, personnes = [] }: EmpechementDit): Raison {
  const { length } = personnes;
  const [elles, viennent] = length > 1 ? ['elles', 'viennent'] : ['elle', 'vient'];
  return {
    pourquoi:
      racine.entity === 'personne'
        ? 'Les coordonnées d’une personne n’ont pas été jointes à ce qui est reçu : elle ne vient pas.'
        : `Les coordonnées de ${counted(length, 'personne', 'personnes')} de ${quoted(nom)} n’ont pas été jointes à ce qui est reçu : ${elles} ne ${viennent} pas, et le reste de ${quoted(nom)} se réunit.`,
    quoiFaire:
      'Demandez à l’expéditeur un paquet où les coordonnées des personnes sont jointes, puis réunissez de nouveau.',
  };
}

function nonTransmis({ nom, objet }: EmpechementDit): Raison {
  const quoi = objet === '' ? '' : ` : ${objet}`;
  return {
    pourquoi: `Ce dont dépend ${quoted(nom)} n’a pas été envoyé${quoi}.`,
    quoiFaire: 'Demandez à l’expéditeur un paquet de tout le fichier, puis réunissez de nouveau.',
  };
}

const raisons: Readonly<Record<Empechement['raison'], (un: EmpechementDit) => Raison>> = {
  versionAutre: ({ nom, objet }) => (objet === '' ? deuxListes(nom) : deuxVersions(nom, objet)),
  coordonnees: sansCoordonnees,
  relecture: ({ nom, objet }) => ({
    pourquoi: `${quoted(nom)} est en relecture ici (${objet}) : son texte est gelé.`,
    quoiFaire:
      'Ce qui vient de l’autre copie attend, et n’est pas perdu : réunissez de nouveau le même fichier quand la relecture sera retirée, ou close par l’adoption.',
  }),
  nonTransmis,
};

/** Of these the rest comes all the same. */
const enPartieSeule: readonly Empechement['raison'][] = ['versionAutre', 'coordonnees'];

function selonLeReste(empechements: readonly Empechement[]): {
  readonly entiers: readonly Empechement[];
  readonly enPartie: readonly Empechement[];
} {
  const enPartie = empechements.filter(({ raison }) => enPartieSeule.includes(raison));
  return { entiers: empechements.filter((un) => !enPartie.includes(un)), enPartie };
}

/** « De 2 éléments » */
function deQuoi(empechements: readonly Empechement[]): string {
  const { size } = new Set(empechements.map(({ racine }) => racine.id));
  return size === 1 ? 'D’un élément' : `De ${counted(size, 'élément', 'éléments')}`;
}

/** « 2 référentiels ne peuvent pas venir »; what is no référentiel is an item, with what goes with it. */
function empeches(empechements: readonly Empechement[], un: string, plusieurs: string): string {
  const racines = new Map(empechements.map(({ racine }) => [racine.id, racine.entity]));
  if ([...racines.values()].every((entity) => entity === 'referentiel'))
    return counted(racines.size, `référentiel ${un}`, `référentiels ${plusieurs}`);
  return racines.size === 1
    ? `un élément, avec ce qui y est lié, ${un}`
    : `${counted(racines.size, 'élément', 'éléments')}, avec ce qui y est lié, ${plusieurs}`;
}

/** Why something cannot come, and what may be done about it. */
export const empechement = (un: EmpechementDit): Raison => raisons[un.raison](un);

/** How much is kept from coming, before anything is done. */
export function empechesAvant(empechements: readonly Empechement[]): string {
  const { entiers, enPartie } = selonLeReste(empechements);
  return [
    entiers.length === 0
      ? ''
      : `${empeches(entiers, 'ne peut pas venir', 'ne peuvent pas venir')} : rien n’y est touché.`,
    enPartie.length === 0 ? '' : `${deQuoi(enPartie)}, une partie ne peut pas venir ; le reste vient.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** The same, once it is done; what did not come is named under it. */
export function empechesApres(empechements: readonly Empechement[]): string {
  const { entiers, enPartie } = selonLeReste(empechements);
  const dits = [
    entiers.length === 0
      ? ''
      : `${capitalised(empeches(entiers, 'n’a pas pu venir', 'n’ont pas pu venir'))}, et rien n’y est touché`,
    enPartie.length === 0 ? '' : `${deQuoi(enPartie)}, une partie n’a pas pu venir`,
  ].filter((part) => part !== '');
  return `${dits.join('. ')} :`;
}
