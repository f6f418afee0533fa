import {
  rienDEcrit,
  type ContenuRecu,
  type Ecrits,
  type FusionFaite,
  type FusionPreparee,
} from '../../../shared/contract/answers/fusion.ts';
import type { Request } from '../../../shared/contract/requests.ts';
import type { FichierChoisi } from '../../../shared/contract/window.ts';
import type { Reponses } from '../../../shared/fusion/modele.ts';
import { sansFiltre, type Filtre, type Liste } from './filtre.ts';

/** Where a merge has come. */
export type EtapeDeFusion =
  /** `donne`: what was given to be opened, and is read at once. */
  | { readonly kind: 'depart'; readonly donne: FichierChoisi | null }
  | { readonly kind: 'contenu'; readonly contenu: ContenuRecu }
  | { readonly kind: 'plan'; readonly preparee: FusionPreparee }
  | {
      readonly kind: 'faite';
      readonly faite: FusionFaite;
      /** Whom it was made with, by name; '' when that is nobody in particular. */
      readonly avec: string;
      readonly empechements: FusionPreparee['empechements'];
    };

/** A merge that is being looked at: it stays, with what was answered, while something else is shown. */
export interface FusionView {
  readonly etape: EtapeDeFusion;
  readonly reponses: Reponses;
  /** What was written in place of both and is not taken yet, by the key of its point. */
  readonly textes: Readonly<Record<string, string>>;
  /** Why, as it was typed, by the key of its point: an answer takes it along, given before or after. */
  readonly motifs: Readonly<Record<string, string>>;
  readonly liste: Liste;
  readonly filtre: Filtre;
  /** Key of the point that is shown. */
  readonly choisi: string | null;
  /** Id under which it is put aside; null: it is not, as far as is known. */
  readonly gardee: string | null;
  /** Was something changed in the file since the plan was made? What is shown, here and by this plan, is then no longer so. */
  readonly isDepassee: boolean;
  /** How many answers decided what is asked no longer since the plan was made again. */
  readonly sansObjet: number;
  /** As it was found: whether it was put aside before, the answers that it came with, and what had been typed. */
  readonly trouvee: Pick<FusionPreparee, 'gardee' | 'reponses' | 'ecrits'>;
}

/** Before anything is chosen. */
export const auDepart: FusionView = {
  etape: { kind: 'depart', donne: null },
  reponses: {},
  textes: {},
  motifs: {},
  liste: 'questions',
  filtre: sansFiltre,
  choisi: null,
  gardee: null,
  isDepassee: false,
  sansObjet: 0,
  trouvee: { gardee: false, reponses: {}, ecrits: rienDEcrit },
};

const quiDisent = (dits: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(dits).filter(([, dit]) => dit.trim() !== ''));

/** What is typed, as it is put aside: what is empty is not. */
export const ecritsDe = ({ textes, motifs }: Ecrits): Ecrits => ({
  textes: quiDisent(textes),
  motifs: quiDisent(motifs),
});

/** What is put aside of a merge, as it is asked: what was answered, and what is typed. */
export const aGarder = (
  jeton: string,
  { reponses, ...tape }: Pick<FusionView, 'reponses' | 'textes' | 'motifs'>,
): Request<'fusion.garder'> => ({ jeton, reponses: { ...reponses }, ecrits: ecritsDe(tape) });

/** What was typed; else what the answer says already. */
export const motifDe = ({ motifs, reponses }: Pick<FusionView, 'motifs' | 'reponses'>, cle: string): string =>
  motifs[cle] ?? reponses[cle]?.motif ?? '';

/** Why a point was put off before, of one that was found so; null: it was not, or nobody said. */
export function remisDe(
  { etape, trouvee }: Pick<FusionView, 'etape' | 'trouvee'>,
  cle: string,
): string | null {
  const caduque = etape.kind === 'plan' ? etape.preparee.caduques[cle] : undefined;
  const avant = caduque ?? trouvee.reponses[cle];
  return avant?.choix === 'plusTard' ? (avant.motif ?? null) : null;
}

/** What is looked at, by the SHA-256 of what was received; null: nothing is yet, or no longer. */
export function recuRegarde({ etape }: Pick<FusionView, 'etape'>): string | null {
  if (etape.kind === 'contenu') return etape.contenu.sha256;
  return etape.kind === 'plan' ? etape.preparee.contenu.sha256 : null;
}
