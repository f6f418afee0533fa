import { listed } from './listed.ts';
import { quoted } from './quoted.ts';

/** Why another copy cannot be reunited with the file that is open. */
export const fusionErrors = {
  FUSION_AUTRE_ESPACE: (p: { nom: string }) =>
    `« ${p.nom} » vient d’un autre fichier : il n’a pas commencé comme le fichier ouvert, et ne peut pas être réuni avec lui. Ouvrez le fichier dont il est la copie. Rien n’a été modifié.`,
  FUSION_INCOHERENTE: () =>
    'Ce qui a été reçu ne se suit pas : une ligne de son journal manque, a été changée, ou part d’un état qui n’a pas existé. Demandez un nouvel envoi, ou la copie entière du fichier. Rien n’a été modifié.',
  FUSION_ETRANGERE: (p: { seq: number }) =>
    `La ligne ${p.seq} du journal reçu n’est pas de celles que Paritaire écrit : elle ne dit pas bien qui l’a écrite, quand, pourquoi ou ce qu’elle change. Demandez un nouvel envoi à qui vous l’a donné. Rien n’a été modifié.`,
  FUSION_SANS_PASSE: (p: { seq: number }) =>
    `Ce paquet fait suite à un envoi qui n’a pas été réuni ici (il commence après la ligne ${p.seq} du journal de qui l’a fait). Réunissez d’abord cet envoi, ou demandez un paquet entier, ou la copie du fichier. Rien n’a été modifié.`,
  FUSION_INCOMPLETE: () =>
    'Ce qui a été reçu continue un travail dont ce fichier n’a pas le début. Demandez un paquet entier, ou la copie du fichier. Rien n’a été modifié.',
  FUSION_ENSEMBLE: ({
    noms,
    encore,
    phrase,
  }: {
    noms: readonly string[];
    encore: boolean;
    phrase: string;
  }) => {
    const dits = listed([...noms.map(quoted), ...(encore ? ['d’autres'] : [])]);
    const le = noms.length === 1 ? 'le' : 'les';
    return `${dits} : ce qui arrive ne va pas avec ce qu’il y a ici. Remettez-${le} à plus tard, ou refusez-${le}, et le reste pourra être réuni. ${phrase}`;
  },
  FUSION_GELE: (p: { gele: string; detail: string }) =>
    `${p.gele} : ce qui a été reçu en est dit autrement que dans son texte gelé (${p.detail}). Demandez un nouvel envoi à qui vous l’a donné. Rien n’a été modifié.`,
  FUSION_EXPIREE: () =>
    'Ce qui a été lu n’est plus à portée de Paritaire. Choisissez le fichier de nouveau ; rien n’a été modifié.',
  FUSION_GARDEE_ABSENTE: () =>
    'Cette réunion mise de côté n’est plus là. Choisissez de nouveau le fichier reçu ; rien n’a été modifié.',
};
