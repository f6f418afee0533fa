import { fieldLabels } from '../fields.ts';

const nomDuChamp = (champ: string): string => fieldLabels[champ] ?? champ;

const jours = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
const jour = (date: string): string => jours.format(Date.parse(`${date}T00:00:00Z`));

const fin = {
  echu: (date: string) => `L’enregistrement a pris fin le ${jour(date)}.`,
  mois6: (date: string) => `L’enregistrement prend fin le ${jour(date)}, dans moins de six mois.`,
  mois9: (date: string) => `L’enregistrement prend fin le ${jour(date)}, dans moins de neuf mois.`,
  mois12: (date: string) => `L’enregistrement prend fin le ${jour(date)}, dans moins d’un an.`,
};

const annexe = {
  cqp: () => 'Les annexes de branche sont pour les CQPI : ce référentiel est un CQP.',
  inconnue: (cpne: string) => `« ${cpne} » n’est pas une CPNE de cette certification.`,
  double: (cpne: string) => `« ${cpne} » a déjà une annexe.`,
};

/** The sheet: what is missing, what has not the right form. */
export const fiche = {
  L17: {
    titre: 'Identifiants erronés',
    message: (p: { valeur: string; probleme: string }) => `« ${p.valeur} » : ${p.probleme}`,
    conseil: 'Corrigez-le : la demande serait rejetée à la saisie.',
  },
  L37: {
    titre: 'Limites de la fiche dépassées',
    message: (p: { champ: string; maximum: number; unite: string; trouve: number }) =>
      p.unite === 'octets'
        ? `« ${nomDuChamp(p.champ)} » pèse ${p.trouve} octets ; la fiche en admet ${p.maximum}.`
        : `« ${nomDuChamp(p.champ)} » en compte ${p.trouve} ; la fiche en admet ${p.maximum}.`,
    conseil: 'Raccourcissez : la téléprocédure n’accepterait pas le reste.',
  },
  L18: {
    titre: 'Dates d’enregistrement incohérentes',
    message: (p: { quoi: string; date: string; fin: string }) =>
      p.quoi === 'decision'
        ? `L’enregistrement prend fin le ${jour(p.fin)}, qui n’est pas après la décision, du ${jour(p.date)}.`
        : `La fin de l’enregistrement est le ${jour(p.fin)} ; la décision et la durée donnent le ${jour(p.date)}.`,
    conseil: 'Reprenez la date de décision, la durée (un à cinq ans) ou la date de fin.',
  },
  L38: {
    titre: 'Enregistrement à échéance',
    message: (p: { quand: string; fin: string }) => fin[p.quand as keyof typeof fin](p.fin),
    conseil:
      'Un enregistrement ne se renouvelle pas : une nouvelle demande se dépose six mois au moins avant la fin.',
  },
  L39: {
    titre: 'Référentiel hors du RNCP',
    message: () => 'Le référentiel ne vise pas le RNCP.',
    conseil: 'Choisissez le RNCP comme répertoire visé avant de préparer ce dépôt.',
  },
  L57: {
    titre: 'Référentiel hors du répertoire spécifique',
    message: () => 'Le référentiel ne vise pas le répertoire spécifique.',
    conseil: 'Choisissez le répertoire spécifique comme répertoire visé avant de préparer ce dépôt.',
  },
  L58: {
    titre: 'Annexe de branche à rédiger',
    message: (p: { cpne: string }) => `« ${p.cpne} » n’a pas encore rédigé son annexe au tronc commun.`,
    conseil: 'Précisez ce que la certification devient dans la branche : secteurs, emplois, adaptations.',
  },
  L59: {
    titre: 'Annexe de branche sans place',
    message: (p: { cpne: string; place: string }) => annexe[p.place as keyof typeof annexe](p.cpne),
    conseil: 'Rattachez l’annexe à une CPNE de la certification, ou retirez-la.',
  },
  L41: {
    titre: 'Intitulé à rédiger',
    message: () => 'La certification n’a pas d’intitulé.',
    conseil: 'Donnez-lui le nom du métier ou de l’activité.',
  },
  L42: {
    titre: 'CPNE non renseignée',
    message: () => 'Aucune CPNE n’est nommée.',
    conseil: 'Nommez la commission qui établit la certification.',
  },
  L43: {
    titre: 'Aucune compétence',
    message: () => 'Le référentiel n’a aucune compétence.',
    conseil: 'Ajoutez les compétences que la certification atteste.',
  },
  L44: {
    titre: 'Textes à rédiger',
    message: () => 'Le texte est vide.',
    conseil: 'Rédigez-le, ou supprimez l’élément.',
  },
  L45: {
    titre: 'Niveau non renseigné',
    message: () => 'Le niveau de qualification manque.',
    conseil: 'Choisissez le niveau, de 1 à 8, du cadre national des certifications.',
  },
  L46: {
    titre: 'Titulaire des droits non désigné',
    message: () => 'Le titulaire des droits n’est pas désigné.',
    conseil: 'Nommez la personne morale à laquelle la CPNE confie les droits de propriété intellectuelle.',
  },
  L47: {
    titre: 'Textes de la fiche manquants',
    message: (p: { champ: string }) => `« ${nomDuChamp(p.champ)} » n’est pas renseigné.`,
    conseil: 'La fiche ne peut pas être déposée sans ce texte.',
  },
  L48: {
    titre: 'Textes de la fiche à compléter',
    message: (p: { champ: string; tire: number }) =>
      p.tire === 1
        ? `« ${nomDuChamp(p.champ)} » n’est pas rédigé : l’onglet « Dépôt » y met la liste des activités et des tâches.`
        : `« ${nomDuChamp(p.champ)} » n’est pas renseigné.`,
    conseil: 'Ce texte est publié avec la fiche : renseignez-le.',
  },
  L49: {
    titre: 'Domaine d’activité non renseigné',
    message: () => 'Aucun code NSF n’est donné.',
    conseil: 'Donnez le domaine d’activité, en un à trois codes NSF.',
  },
  L50: {
    titre: 'Nomenclatures à compléter',
    message: (p: { champ: string }) => `« ${nomDuChamp(p.champ)} » : aucun code n’est donné.`,
    conseil: 'Donnez-en un à cinq : c’est ainsi que la certification se trouve.',
  },
  L51: {
    titre: 'Règle de validation absente',
    message: () => 'Rien ne dit comment la certification se valide.',
    conseil: 'Dites ce qu’il faut réussir pour obtenir la certification : tous les blocs, un seuil…',
  },
  L53: {
    titre: 'Réglementation du métier non renseignée',
    message: () => 'Les contraintes légales et réglementaires du métier ne sont pas renseignées.',
    conseil: 'Citez-les, ou écrivez qu’il n’y en a pas.',
  },
  L54: {
    titre: 'Correspondances non renseignées',
    message: () => 'Aucune correspondance avec une autre certification n’est donnée.',
    conseil: 'Cherchez celles de même niveau ; s’il n’y en a pas, la demande devra le dire.',
  },
};
