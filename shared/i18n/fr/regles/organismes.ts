import { counted } from '../counted.ts';
import { jourFrancais } from '../evaluation.ts';
import { quoted } from '../quoted.ts';

const mentions: Readonly<Record<string, string>> = {
  objet: 'l’objet (1°)',
  contrepartie: 'la contrepartie financière (4°)',
  sousTraitance: 'la sous-traitance (5°)',
  moyens: 'les moyens techniques, pédagogiques et d’encadrement (6°)',
};

/** The register of training bodies: what the branch answers for. */
export const organismes = {
  L81: {
    titre: 'SIRET absents ou erronés',
    message: (p: { probleme: string }) =>
      p.probleme === '' ? 'L’établissement habilité n’a pas de SIRET.' : p.probleme,
    conseil:
      'France compétences connaît un organisme par son SIRET : demandez l’avis de situation de l’Insee.',
  },
  L82: {
    titre: 'Numéros de déclaration d’activité absents ou erronés',
    message: (p: { probleme: string }) =>
      p.probleme === '' ? 'L’organisme n’a pas de numéro de déclaration d’activité.' : p.probleme,
    conseil:
      'Sans lui, ses formations ne sont pas financées : demandez-le, ou cherchez-le dans la liste publique.',
  },
  L83: {
    titre: 'Habilitations sans période',
    message: () => 'L’habilitation ne dit pas jusqu’à quand elle vaut.',
    conseil: 'Enregistrez la décision qui dit la période, ou corrigez l’étape.',
  },
  L84: {
    titre: 'Mentions obligatoires manquantes',
    message: (p: { mentions: string }) =>
      `La convention ne dit pas : ${p.mentions
        .split(' ')
        .map((mention) => mentions[mention] ?? mention)
        .join(', ')}.`,
    conseil: 'L’article R. 6113-16-2 en fait des mentions obligatoires : complétez la convention.',
  },
  L85: {
    titre: 'Habilitations expirées',
    message: (p: { fin: string }) =>
      `L’habilitation a pris fin le ${jourFrancais(p.fin)}, et rien n’a suivi.`,
    conseil: 'Renouvelez-la, ou retirez-la : l’organisme reste au registre sans pouvoir former ni évaluer.',
  },
  L86: {
    titre: 'Organismes sans Qualiopi valable',
    message: (p: { fin: string }) =>
      p.fin === ''
        ? 'Aucun certificat Qualiopi n’est enregistré.'
        : `Le certificat Qualiopi a pris fin le ${jourFrancais(p.fin)}.`,
    conseil: 'Demandez le nouveau certificat, et notez le jour et le moyen de la vérification.',
  },
  L87: {
    titre: 'Changements à déclarer à France compétences',
    message: (p: { depuis: string; limite: string }) =>
      `Ce qui a changé le ${jourFrancais(p.depuis)} devait être déclaré au plus tard le ${jourFrancais(p.limite)}.`,
    conseil: 'Déclarez la liste à jour, puis enregistrez la déclaration.',
  },
  L88: {
    titre: 'Habilitations en double',
    message: (p: { autre: string }) =>
      `${quoted(p.autre)} a déjà une habilitation en cours pour le même établissement et la même étendue.`,
    conseil: 'Retirez l’une des deux, ou corrigez leur étendue.',
  },
  L89: {
    titre: 'Habilitations sans décision',
    message: () => 'Aucune décision n’est citée.',
    conseil: 'Citez la décision de la CPNE, par sa date et son procès-verbal : corrigez l’étape.',
  },
  L90: {
    titre: 'Blocs inconnus',
    message: (p: { nombre: number }) =>
      p.nombre === 1
        ? 'L’étendue nomme un bloc que la certification n’a plus.'
        : `L’étendue nomme ${p.nombre} blocs que la certification n’a plus.`,
    conseil: 'Enregistrez l’étendue que la décision donne aujourd’hui.',
  },
  L91: {
    titre: 'SIRET d’une autre entreprise',
    message: (p: { siret: string; siren: string }) =>
      `Le SIRET ${p.siret} n’est pas d’un établissement du SIREN ${p.siren}.`,
    conseil: 'Corrigez l’un des deux, ou rattachez l’établissement à son organisme.',
  },
  L92: {
    titre: 'Organismes en double',
    message: (p: { siret: string; autre: string }) => `${quoted(p.autre)} a aussi le SIRET ${p.siret}.`,
    conseil: 'Gardez un seul des deux organismes, et retirez l’autre.',
  },
  L93: {
    titre: 'Établissements fermés encore habilités',
    message: (p: { fermeLe: string }) =>
      `L’établissement habilité est fermé depuis le ${jourFrancais(p.fermeLe)}.`,
    conseil: 'Retirez l’habilitation, ou donnez-la à un autre établissement.',
  },
  L94: {
    titre: 'Évaluateurs qui forment pour la même certification',
    message: (p: { nombre: number; chez: string }) => {
      const qui = counted(p.nombre, 'évaluateur forme aussi', 'évaluateurs forment aussi');
      const chez = p.chez === '' ? '' : ` (${quoted(p.chez)})`;
      return `${qui} pour cette certification${chez}.`;
    },
    conseil: 'Confiez l’évaluation à une autre personne, ou mettez fin à son rôle de formateur.',
  },
  L95: {
    titre: 'Évaluateurs en fin de mandat',
    message: (p: { fin: string }) =>
      `Plus aucun évaluateur enregistré n’est en fonction : le dernier mandat a pris fin le ${jourFrancais(p.fin)}.`,
    conseil: 'Enregistrez la nouvelle décision, ou d’autres évaluateurs.',
  },
};
