import { counted } from '../counted.ts';

/** Blocs, activités, évaluation: how the parts hold together. */
export const structure = {
  L07: {
    titre: 'Blocs sans compétence',
    message: () => 'Le bloc n’a aucune compétence.',
    conseil: 'Ajoutez-lui ses compétences, ou supprimez-le.',
  },
  L30: {
    titre: 'Blocs trop petits ou trop grands',
    message: (p: { nombre: number }) =>
      p.nombre < 2
        ? 'Le bloc n’a qu’une compétence : un bloc en réunit plusieurs.'
        : `Le bloc a ${p.nombre} compétences : au-delà de 12, il s’évalue mal d’une seule traite.`,
    conseil: 'Un bloc correspond à une activité autonome, avec 2 à 12 compétences.',
  },
  L31: {
    titre: 'Nombre de blocs inhabituel',
    message: (p: { nombre: number }) =>
      `Le référentiel a ${counted(p.nombre, 'bloc', 'blocs')} : les fiches enregistrées en ont de 2 à 10, le plus souvent 4.`,
    conseil: 'Vérifiez que chaque bloc est une activité autonome, qui s’évalue et se valide à part.',
  },
  L08: {
    titre: 'Modalités d’évaluation manquantes',
    message: (p: { quoi: string }) =>
      p.quoi === 'bloc'
        ? 'Le bloc n’a pas de modalité d’évaluation à lui.'
        : 'Le référentiel n’a aucune modalité d’évaluation.',
    conseil: 'Ajoutez l’épreuve par laquelle les compétences sont évaluées.',
  },
  L09: {
    titre: 'Compétences sans critère',
    message: (p: { quoi: string }) =>
      p.quoi === 'competence'
        ? 'La compétence n’a aucun critère d’évaluation.'
        : 'Le critère n’appartient à aucune compétence.',
    conseil:
      'Toute compétence décrite s’évalue, et rien d’autre : donnez-lui au moins un critère observable.',
  },
  L32: {
    titre: 'Compétences qu’aucune modalité n’évalue',
    message: () => 'Aucune modalité n’évalue cette compétence.',
    conseil: 'Liez-la à l’épreuve qui l’évalue.',
  },
  L33: {
    titre: 'Modalités qui n’évaluent aucune compétence',
    message: () => 'La modalité n’évalue aucune compétence.',
    conseil: 'Liez-la aux compétences qu’elle évalue, ou supprimez-la.',
  },
  L12: {
    titre: 'Activités et compétences sans lien',
    message: (p: { quoi: string }) =>
      p.quoi === 'activite'
        ? 'Aucune compétence ne découle de cette activité.'
        : p.quoi === 'competence'
          ? 'La compétence ne découle d’aucune activité.'
          : 'Le référentiel n’a aucune activité : les compétences doivent en découler.',
    conseil: 'Liez chaque compétence aux activités dont elle découle.',
  },
  L19: {
    titre: 'Blocs et répertoire incompatibles',
    message: (p: { registre: string }) =>
      p.registre === 'RS'
        ? 'Une certification du répertoire spécifique n’a pas de blocs.'
        : 'Une certification du RNCP est faite de blocs de compétences ; celle-ci n’en a pas.',
    conseil: 'Changez de répertoire, ou réorganisez les compétences.',
  },
  L20: {
    titre: 'CQPI porté par une seule CPNE',
    message: () => 'Un CQPI est établi par deux CPNE au moins.',
    conseil: 'Ajoutez les autres CPNE, ou faites-en un CQP.',
  },
  L40: {
    titre: 'CQPI d’une seule convention collective',
    message: () => 'Un CQPI concerne deux conventions collectives au moins.',
    conseil: 'Ajoutez les IDCC des branches concernées.',
  },
  L26: {
    titre: 'Numérotation irrégulière',
    message: (p: { code: string } & ({ attendu: string } | { modele: string })) =>
      'modele' in p
        ? `Le code « ${p.code} » n’est pas écrit comme la plupart des autres, par exemple « ${p.modele} ».`
        : `Le code « ${p.code} » ne suit pas celui du bloc précédent : on attend « ${p.attendu} ».`,
    conseil: 'Renumérotez d’un seul geste, dans un seul style.',
  },
  L55: {
    titre: 'Codes en double',
    message: (p: { code: string }) => `Le code « ${p.code} » est déjà pris.`,
    conseil: 'Donnez à chacun le sien : le code sert à s’y référer.',
  },
};
