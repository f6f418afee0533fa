import type { ContenuRecu } from '../../../../contract/answers/fusion.ts';
import type { Author } from '../../../../domain/gesture.ts';
import type { Comptes } from '../../../../fusion/modele.ts';
import { counted } from '../../counted.ts';
import { ouTravaille } from '../../fusion.ts';
import { minute as instant } from '../../hours.ts';
import { objetsDits, signatureDite } from '../../paquet.ts';
import { auteurDit } from '../../reponses-recues.ts';

const gestes = (count: number): string => counted(count, 'geste', 'gestes');

/** What comes of copies that each went their own way. */
function divergence(comptes: Comptes): string {
  const { changesIci, changesLa, changesDesDeux } = comptes;
  const suite = (): string => {
    if (changesDesDeux > 0)
      return 'Ce qui a été changé autrement dans les deux vous sera demandé ; le reste arrive tel quel.';
    if (changesLa === 0) return 'Rien ne changerait dans vos textes.';
    return changesIci === 0
      ? 'Ce qui vient s’ajoute à ce que vous avez.'
      : 'Ce qui vient arrive tel quel, sauf ce qui ne va pas avec ce qui est ici, qui vous sera demandé.';
  };
  return `${ouTravaille(comptes)} ${suite()}`;
}

/** What was received, before it is compared. */
export const contenu = {
  title: 'Ce qu’il y a dedans',
  rienEncore: 'Rien n’a encore été fait.',
  nom: 'Fichier',
  sorte: { fichier: 'une copie du fichier', paquet: 'un paquet' },
  de: 'De la part de',
  ecritLe: 'Préparé le',
  instant,
  pour: 'Pour',
  objet: 'Objet',
  objets: objetsDits,
  portee: 'Envoyé',
  toutEnvoye: 'tout le fichier',
  message: 'Message',
  signature: 'Signature',
  signe: signatureDite,
  deVous: 'Ce paquet est de vous.',
  situations: {
    identique: () => 'C’est le même fichier que le vôtre : il n’y a rien à réunir.',
    ancienne: () => 'Tout ce qu’il contient a déjà été vu ici : il n’y a rien à réunir.',
    devant: () =>
      'Rien n’a été fait ici depuis que les copies se sont séparées : ce qui vient s’ajoute, sans rien contredire.',
    divergente: divergence,
  } satisfies Record<ContenuRecu['situation'], (comptes: Comptes) => string>,
  nouveaux: (count: number, { changesLa, changesDesDeux }: Comptes) => {
    if (count > 0) return `${gestes(count)} que vous n’avez pas encore :`;
    const attendent = changesLa + changesDesDeux;
    return attendent === 0
      ? 'Vous avez déjà tous ses gestes.'
      : `Vous avez déjà tous ses gestes ; ${counted(attendent, 'élément n’y est pas', 'éléments n’y sont pas')} comme ici : ce qui a été remis à plus tard ou annulé, ou n’a pas pu venir, vous est montré de nouveau.`;
  },
  personne: (auteur: Author, count: number, dernier: string) =>
    `${auteurDit(auteur)} : ${gestes(count)}, le dernier le ${instant(dernier)}`,
  sha256: (start: string) => `SHA-256 du fichier reçu : ${start}…`,
  voir: 'Voir ce qui changerait',
};
