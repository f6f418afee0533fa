import type { LigneDeclaree } from '../../../generated/document.ts';
import { natures } from '../organismes.ts';
import { counted, numbered } from '../counted.ts';

const declares = (n: number): string =>
  n < 2 ? 'ce changement a été déclaré' : `ces ${numbered(n)} changements ont été déclarés`;

/** What is followed of the register of training bodies: what is due, what is wrong, what is to be declared, what goes out of it. */
export const suivi = {
  fichier: {
    dialogTitle: 'Exporter le registre',
    csvType: 'Tableau CSV',
    xlsxType: 'Classeur Excel',
    icsType: 'Calendrier iCalendar',
    menu: 'Exporter…',
    json: 'La liste en JSON…',
    csv: 'La liste en CSV…',
    contacts: 'Les contacts à part (données personnelles)…',
    contactsConnus: 'Les contacts à part, tels que connus aujourd’hui (données personnelles)…',
    contactsTitle: 'Exporter les contacts (données personnelles)',
    xlsx: 'La liste en Excel (.xlsx)…',
    ics: 'Exporter le calendrier (.ics)…',
  },
  echeances: {
    title: 'Échéances',
    horizon: 'D’ici',
    horizons: { '30': '30 jours', '90': '3 mois', '180': '6 mois', '365': 'un an', '1825': 'cinq ans' },
    none: 'Rien n’est dû ni en retard d’ici là.',
    late: 'en retard',
    columns: { le: 'Le', quoi: 'Ce qui est dû', qui: 'Organisme' },
    count: (total: number, late: number) =>
      late === 0
        ? counted(total, 'échéance', 'échéances')
        : `${counted(total, 'échéance', 'échéances')}, dont ${counted(late, 'en retard', 'en retard')}`,
  },
  controles: {
    title: 'Contrôles',
    none: 'Les règles ne trouvent rien à redire ce jour-là.',
    count: (n: number) => counted(n, 'constat', 'constats'),
  },
  declaration: {
    title: 'À déclarer',
    intro:
      'La liste des organismes habilités est tenue à jour à France compétences, dans les deux mois de chaque changement.',
    none: 'France compétences connaît tout ce qui a changé.',
    noNumero:
      'Aucune certification de ce fichier n’a de numéro au répertoire : rien n’est à déclarer à France compétences.',
    derniere: (jour: string, par: string) => `Dernière déclaration le ${jour}, par ${par}.`,
    jamais: 'Aucune déclaration n’a encore été enregistrée.',
    columns: {
      nom: 'Organisme',
      siret: 'SIRET',
      etat: 'À déclarer',
      avant: 'Déclaré',
      limite: 'Au plus tard',
    },
    late: 'en retard',
    dit: ({ etat, nature }: LigneDeclaree) => `${etat}, ${natures[nature]}`,
    record: 'Enregistrer la déclaration…',
    dialog: {
      title: 'Enregistrer une déclaration',
      text: (n: number) =>
        `Elle dit que ${declares(n)} à France compétences. Elle ne s’annule pas : la suivante dira ce qui a changé depuis.`,
      leManque: 'Indiquez le jour de la déclaration.',
      parManque: 'Indiquez qui l’a faite.',
      done: (n: number) => `Déclaration enregistrée : ${counted(n, 'changement', 'changements')}.`,
      le: 'Déclarée le',
      par: 'Par',
      moyen: 'Moyen',
      moyenHint: 'Par exemple la téléprocédure.',
      confirm: 'Enregistrer',
    },
  },
  attestation: 'Imprimer l’attestation…',
  more: (n: number) => `En montrer ${numbered(n)} de plus`,
};
