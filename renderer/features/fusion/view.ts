import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { ContenuRecu, FusionFaite, FusionPreparee } from '../../../shared/contract/answers/fusion.ts';
import type { FichierChoisi } from '../../../shared/contract/window.ts';
import { sameJson } from '../../../shared/domain/json.ts';
import type { Reponse, Reponses } from '../../../shared/fusion/modele.ts';
import type { NonPris } from '../../../shared/i18n/fr/screens/fusion/avancement.ts';
import { placeLeft } from '../../app/place.ts';
import { avecQui } from './de-qui.ts';
import { listes, pointsDe, sansFiltre, type Filtre, type Liste } from './filtre.ts';
import { avecMotif, questionSuivante, repondre } from './reponses.ts';

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
  /** As it was found: whether it was put aside before, and the answers that it came with. */
  readonly trouvee: Pick<FusionPreparee, 'gardee' | 'reponses'>;
}

const initialState: FusionView = {
  etape: { kind: 'depart', donne: null },
  reponses: {},
  textes: {},
  motifs: {},
  liste: 'questions',
  filtre: sansFiltre,
  choisi: null,
  gardee: null,
  trouvee: { gardee: false, reponses: {} },
};

/** Nothing was answered of it, and asking for another again is to leave it; from elsewhere, one that brings something is gone back to. */
const cede = (etape: EtapeDeFusion, isShown: boolean): boolean =>
  etape.kind === 'faite' || (etape.kind === 'contenu' && (isShown || !apporte(etape.contenu)));

/** What is looked at, by the SHA-256 of what was received; null: nothing is yet, or no longer. */
export function recuRegarde({ etape }: Pick<FusionView, 'etape'>): string | null {
  if (etape.kind === 'contenu') return etape.contenu.sha256;
  return etape.kind === 'plan' ? etape.preparee.contenu.sha256 : null;
}

/** The first list that holds something. */
const listeDeDepart = ({ points, empechements }: FusionPreparee): Liste =>
  listes.find((liste) =>
    liste === 'empechements' ? empechements.length > 0 : pointsDe(points, liste).length > 0,
  ) ?? 'questions';

const parmi = <T>(
  dits: Readonly<Record<string, T>>,
  cles: ReadonlySet<string>,
): Readonly<Record<string, T>> => Object.fromEntries(Object.entries(dits).filter(([cle]) => cles.has(cle)));

/** What was typed; else what the answer says already. */
export const motifDe = ({ motifs, reponses }: Pick<FusionView, 'motifs' | 'reponses'>, cle: string): string =>
  motifs[cle] ?? reponses[cle]?.motif ?? '';

type Tape = Pick<FusionView, 'textes' | 'motifs' | 'reponses' | 'etape'>;

/** Answers that were put aside and no longer hold: they are put aside still. */
const caduquesDe = ({ etape }: Pick<FusionView, 'etape'>): Reponses =>
  etape.kind === 'plan' ? etape.preparee.caduques : {};

/** What is typed and that no answer holds. A motive that is put aside is not lost. */
export function nonPris(view: Tape): NonPris {
  const { textes, motifs, reponses } = view;
  const gardes = caduquesDe(view);
  const seuls = Object.entries(motifs).filter(
    ([cle, dit]) => dit.trim() !== '' && reponses[cle] === undefined && gardes[cle]?.motif !== dit,
  );
  return { textes: Object.keys(textes).length, motifs: seuls.length };
}

/** Of that, what is kept nowhere but on this screen. */
export function nonGardes(view: Tape): NonPris {
  const gardes = caduquesDe(view);
  const textes = Object.entries(view.textes).filter(([cle, texte]) => gardes[cle]?.valeur !== texte);
  return nonPris({ ...view, textes: Object.fromEntries(textes) });
}

const isMeme = (a: Reponse, b: Reponse | undefined): boolean =>
  a.choix === b?.choix && a.motif === b.motif && sameJson(a.valeur, b.valeur);

/** How many answers were given, or changed, since it was found. */
export const ditesDepuis = ({ reponses, trouvee }: Pick<FusionView, 'reponses' | 'trouvee'>): number =>
  Object.entries(reponses).filter(([cle, reponse]) => !isMeme(reponse, trouvee.reponses[cle])).length;

/** Keys of points that are shown again the same. */
function memes({ points }: FusionPreparee, { etape }: Pick<FusionView, 'etape'>): ReadonlySet<string> {
  const avant = etape.kind === 'plan' ? etape.preparee.points : [];
  const montrees = new Map(avant.map(({ cle, empreinte }) => [cle, empreinte]));
  return new Set(points.flatMap(({ cle, empreinte }) => (montrees.get(cle) === empreinte ? [cle] : [])));
}

interface Dites extends Pick<FusionPreparee, 'reponses' | 'perimees'> {
  /** Answers that do not hold, as they were given, now or before they were put aside. */
  readonly caduques: Reponses;
}

/** What holds of answers given to an earlier plan, in that which is shown now; what would come by itself, and was answered of something else, waits. */
function avecDites(
  { points, ...payload }: FusionPreparee,
  { reponses: dites }: Pick<FusionView, 'reponses'>,
  tiennent: ReadonlySet<string>,
): Dites {
  const repondus = points.filter(({ cle }) => dites[cle] !== undefined);
  const changes = repondus.filter(({ cle }) => !tiennent.has(cle) && payload.reponses[cle] === undefined);
  const attendent = changes.filter(({ question }) => question === null);
  return {
    reponses: {
      ...Object.fromEntries(attendent.map(({ cle }) => [cle, { choix: 'plusTard' as const }])),
      ...payload.reponses,
      ...parmi(dites, tiennent),
    },
    perimees: [...new Set([...payload.perimees, ...changes.map(({ cle }) => cle)])],
    caduques: {
      ...sans(
        payload.caduques,
        [...tiennent].filter((cle) => dites[cle] !== undefined),
      ),
      ...parmi(dites, new Set(changes.map(({ cle }) => cle))),
    },
  };
}

/** The words of answers: they are in their fields again, to be taken or changed. */
const textesDe = (reponses: Reponses): FusionView['textes'] =>
  Object.fromEntries(
    Object.entries(reponses).flatMap(([cle, { choix, valeur }]) =>
      choix === 'autre' && typeof valeur === 'string' ? [[cle, valeur]] : [],
    ),
  );

const motifsDe = (reponses: Reponses): FusionView['motifs'] =>
  Object.fromEntries(
    Object.entries(reponses).flatMap(([cle, { motif }]) => (motif === undefined ? [] : [[cle, motif]])),
  );

const sans = <T>(dits: Readonly<Record<string, T>>, cles: readonly string[]): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(dits).filter(([cle]) => !cles.includes(cle)));

/** Is there anything to put together? */
export const apporte = ({ situation }: Pick<ContenuRecu, 'situation'>): boolean =>
  situation === 'devant' || situation === 'divergente';

export const fusionView = createSlice({
  name: 'fusionView',
  initialState,
  reducers: {
    paquetDonne: (_view: FusionView, { payload }: PayloadAction<FichierChoisi>): FusionView => ({
      ...initialState,
      etape: { kind: 'depart', donne: payload },
    }),
    contenuLu: (_view: FusionView, { payload }: PayloadAction<ContenuRecu>): FusionView => ({
      ...initialState,
      etape: { kind: 'contenu', contenu: payload },
    }),
    /** What was answered meanwhile still holds, of points that are shown again the same. */
    planMontre: (view: FusionView, { payload }: PayloadAction<FusionPreparee>): FusionView => {
      const cles = new Set(payload.points.map(({ cle }) => cle));
      const tiennent = memes(payload, view);
      const { reponses, perimees, caduques } = avecDites(payload, view, tiennent);
      const liste = listeDeDepart(payload);
      const points = pointsDe(payload.points, liste);
      const premier = questionSuivante(points, reponses, null) ?? points[0];
      const etape = { kind: 'plan', preparee: { ...payload, perimees } } as const;
      return {
        etape,
        reponses,
        textes: { ...textesDe(caduques), ...parmi(view.textes, cles) },
        motifs: { ...motifsDe(caduques), ...parmi(view.motifs, cles) },
        liste,
        filtre: sansFiltre,
        choisi: premier?.cle ?? null,
        gardee: view.gardee,
        trouvee:
          view.etape.kind === 'plan'
            ? { ...view.trouvee, reponses: parmi(view.trouvee.reponses, tiennent) }
            : { gardee: payload.gardee, reponses: payload.reponses },
      };
    },
    fusionRegardee: (
      view: FusionView,
      { payload }: PayloadAction<Partial<Pick<FusionView, 'liste' | 'filtre' | 'choisi'>>>,
    ): FusionView => ({ ...view, ...payload }),
    /** `reponse` null: as if nothing had been said. */
    pointsRepondus: (
      view: FusionView,
      {
        payload: { points, reponse },
      }: PayloadAction<{ readonly points: FusionPreparee['points']; readonly reponse: Reponse | null }>,
    ): FusionView => ({
      ...view,
      reponses: repondre(view.reponses, points, (cle) =>
        reponse === null ? null : avecMotif(reponse, motifDe(view, cle)),
      ),
      // One that is taken back leaves its motive in the field.
      motifs: {
        ...view.motifs,
        ...Object.fromEntries(points.map(({ cle }) => [cle, motifDe(view, cle)])),
      },
      // An answer is the last word: what was being written is in it, or is given up.
      textes: sans(
        view.textes,
        points.map(({ cle }) => cle),
      ),
    }),
    texteEcrit: (
      view: FusionView,
      { payload: { cle, texte } }: PayloadAction<{ readonly cle: string; readonly texte: string }>,
    ): FusionView => ({ ...view, textes: { ...view.textes, [cle]: texte } }),
    motifEcrit: (
      view: FusionView,
      { payload: { cle, motif } }: PayloadAction<{ readonly cle: string; readonly motif: string }>,
    ): FusionView => {
      const reponse = view.reponses[cle];
      const reponses =
        reponse === undefined ? view.reponses : { ...view.reponses, [cle]: avecMotif(reponse, motif) };
      return { ...view, reponses, motifs: { ...view.motifs, [cle]: motif } };
    },
    fusionGardee: (view: FusionView, { payload }: PayloadAction<string>): FusionView => ({
      ...view,
      gardee: payload,
    }),
    fusionFaite: ({ etape }: FusionView, { payload }: PayloadAction<FusionFaite>): FusionView => ({
      ...initialState,
      etape: {
        kind: 'faite',
        faite: payload,
        avec: etape.kind === 'plan' ? avecQui(etape.preparee.contenu) : '',
        empechements: etape.kind === 'plan' ? etape.preparee.empechements : [],
      },
    }),
    /** One that is being answered is gone on with. `isShown`: it is what is on the screen. */
    reunionDemandee: (
      view: FusionView,
      { payload: { isShown } }: PayloadAction<{ readonly isShown: boolean }>,
    ): FusionView => (cede(view.etape, isShown) ? initialState : view),
    fusionQuittee: (): FusionView => initialState,
  },
  extraReducers: (build) => build.addCase(placeLeft, () => initialState),
});

export const {
  paquetDonne,
  contenuLu,
  planMontre,
  fusionRegardee,
  pointsRepondus,
  texteEcrit,
  motifEcrit,
  fusionGardee,
  fusionFaite,
  reunionDemandee,
  fusionQuittee,
} = fusionView.actions;
