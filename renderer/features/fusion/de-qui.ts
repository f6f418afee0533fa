import type { ContenuRecu, Dit, PointDit } from '../../../shared/contract/answers/fusion.ts';

type Origine = Pick<ContenuRecu, 'de' | 'personnes'>;

/** Whom what was received is from, by name: who sent it; of a copied file, who did in it what is not here yet. */
const deQui = ({ de, personnes }: Origine): readonly string[] =>
  de === null ? [...new Set(personnes.map(({ auteur }) => auteur.nom))] : [de.nom];

/** The one whom it is from; '' when that is nobody in particular. */
export function avecQui(origine: Origine): string {
  const [seul = '', ...autres] = deQui(origine);
  return autres.length === 0 ? seul : '';
}

/** More names than that are no heading. */
const tropDeNoms = 3;

/** What stands above what was received: its people, or the file where they are none or many. */
export function recuDe(contenu: Origine & Pick<ContenuRecu, 'nom'>): {
  readonly noms: readonly string[];
  readonly fichier: string;
} {
  const noms = deQui(contenu);
  return { noms: noms.length < tropDeNoms ? noms : [], fichier: contenu.nom };
}

/** Who wrote what comes; why is not said again where it is the reason of what they answered, which is read just above. */
export function laDit({ la, repondu }: Pick<PointDit, 'la' | 'repondu'>): Dit | null {
  const isDeja = la !== null && la.par.id === repondu?.par.id && la.motif === repondu.motif;
  return isDeja ? { ...la, motif: null } : la;
}
