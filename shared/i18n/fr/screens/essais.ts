import type { Etat } from '../../../generated/document.ts';
import type { Effet } from '../../../grille/sensibilite.ts';
import { numbered } from '../counted.ts';
import { etatLabels } from '../evaluation.ts';
import { frenchHours } from '../hours.ts';

const minutes = new Intl.DateTimeFormat('fr-FR', { timeStyle: 'short' });

const effets = {
  perd: (etat: Etat) => `au plus bas, le bloc est ${etatLabels[etat]}`,
  gagne: (etat: Etat) => `au plus haut, le bloc est ${etatLabels[etat]}`,
};

/** What one line can do by itself. */
function effetDit({ perd, gagne }: Pick<Effet, 'perd' | 'gagne'>): string {
  const dits = [
    ...(perd === null ? [] : [effets.perd(perd)]),
    ...(gagne === null ? [] : [effets.gagne(gagne)]),
  ];
  return dits.length === 0 ? 'ne change pas le bloc' : dits.join(' ; ');
}

/** A grid that is tried: fictional candidates, what is concluded of them, and what a change of the grid does to them. */
export const essais = {
  views: 'Ce qui est fait de la grille',
  view: { concevoir: 'Concevoir', essayer: 'Essayer' },
  list: 'Candidats d’essai',
  what: 'Notez un candidat fictif comme le ferait un évaluateur : le résultat et ses raisons se voient aussitôt. Les essais restent avec la grille, et sont repris à chaque changement.',
  none: 'Aucun essai pour l’instant',
  noneReadOnly: 'Cette grille n’a pas été essayée.',
  add: 'Nouveau candidat',
  copy: 'Dupliquer',
  remove: 'Supprimer',
  removed: (nom: string) => `Essai supprimé : ${nom}`,
  proposed: (rang: number) => `Candidat ${rang}`,
  copyOf: (nom: string) => `${nom} (copie)`,
  nom: 'Nom (fictif)',
  nomMissing: 'Donnez un nom à ce candidat.',
  jour: 'Jour de l’évaluation',
  voie: 'Voie d’accès',
  deja: 'Bloc déjà acquis',
  dejaLe: (partie: string) => `${partie} : acquis le`,
  fill: 'Noter tout',
  fills: { haut: 'Tout au plus haut', bas: 'Tout au plus bas', rien: 'Effacer les notes' },
  columns: { ligne: 'Critère', note: 'Note', resultat: 'Résultat et raison' },
  note: (ligne: string) => `Note : ${ligne}`,
  noteOf: (ligne: string, evaluateur: string) => `Note (${evaluateur}) : ${ligne}`,
  noNote: 'sans note',
  /** A level, and what it means for the line. */
  niveau: (libelle: string, dit: string) => (dit === '' ? libelle : `${libelle} : ${dit}`),
  noNoteSign: '–',
  outOf: (min: string, max: string) => `de ${min} à ${max}`,
  wrong: (min: string, max: string, pas: string) => `De ${min} à ${max}, par pas de ${pas}.`,
  nothingToRetake: 'Rien à reprendre : aucune ligne n’est dans l’état que ce rattrapage reprend.',
  noLine: 'Cette épreuve n’a pas encore de ligne.',
  setAside: (count: number) =>
    count === 1
      ? '1 note ne compte pas : sa ligne, son niveau ou son évaluateur n’est plus dans la grille.'
      : `${numbered(count)} notes ne comptent pas : leur ligne, leur niveau ou leur évaluateur n’est plus dans la grille.`,
  acquisSetAside: (count: number) =>
    count === 1
      ? '1 bloc déjà acquis ne compte pas : il n’est plus dans la grille, ou sa date est après le jour de l’évaluation.'
      : `${numbered(count)} blocs déjà acquis ne comptent pas : ils ne sont plus dans la grille, ou leur date est après le jour de l’évaluation.`,
  resultat: 'Résultat',
  certification: 'Certification',
  etat: (etat: Etat): string => etatLabels[etat],
  valeur: (valeur: string) => `(${valeur})`,
  faults: 'Cette grille ne peut pas conclure pour l’instant :',
  changes: {
    title: 'Effet des changements sur les essais',
    /** `at`: an instant of today. */
    since: (at: string) => `depuis ${frenchHours(minutes.format(new Date(at)))}`,
    count: (count: number, total: number) => {
      if (count === 0)
        return total === 1
          ? 'Le résultat de l’essai n’a pas changé'
          : `Le résultat d’aucun des ${total} essais n’a changé`;
      if (total === 1) return 'Le résultat de l’essai a changé';
      return count === 1 ? `1 essai sur ${total} a changé` : `${count} essais sur ${total} ont changé`;
    },
    passage: (nom: string, avant: Etat, apres: Etat) =>
      `${nom} : ${etatLabels[avant]} → ${etatLabels[apres]}`,
    all: 'Tout montrer',
    rebase: 'Repartir d’ici',
  },
  sensibilite: {
    title: 'Ce que pèse chaque ligne',
    show: 'Dernière colonne',
    shows: [
      { id: 'resultat', label: 'résultat et raison' },
      { id: 'essai', label: 'ce que pèse la ligne, pour ce candidat' },
      { id: 'grille', label: 'ce que pèse la ligne, pour tous' },
    ],
    ofGrille:
      'Ces lignes peuvent à elles seules faire perdre leur bloc, toutes les autres étant au plus haut, ou le sauver, toutes les autres étant au plus bas.',
    each: (count: number, dit: string) => `Chacune de ses ${count} lignes : ${dit}.`,
    none: 'Aucune ligne ne peut à elle seule faire perdre ni sauver ce bloc.',
    column: 'À elle seule',
    dit: effetDit,
  },
};
