import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { ContenuRecu, FusionFaite, FusionPreparee } from '../../../shared/contract/answers/fusion.ts';
import type { FichierChoisi } from '../../../shared/contract/window.ts';
import type { Reponse, Reponses } from '../../../shared/fusion/modele.ts';
import { placeLeft } from '../../app/place.ts';
import { listes, pointsDe, sansFiltre, type Filtre, type Liste } from './filtre.ts';
import { questionSuivante, repondre } from './reponses.ts';

/** Where a merge has come. */
export type EtapeDeFusion =
  /** `donne`: what was given to be opened, and is read at once. */
  | { readonly kind: 'depart'; readonly donne: FichierChoisi | null }
  | { readonly kind: 'contenu'; readonly contenu: ContenuRecu }
  | { readonly kind: 'plan'; readonly preparee: FusionPreparee }
  | { readonly kind: 'faite'; readonly faite: FusionFaite };

/** A merge that is being looked at: it stays, with what was answered, while something else is shown. */
export interface FusionView {
  readonly etape: EtapeDeFusion;
  readonly reponses: Reponses;
  /** What was written in place of both and is not taken yet, by the key of its point. */
  readonly textes: Readonly<Record<string, string>>;
  readonly liste: Liste;
  readonly filtre: Filtre;
  /** Key of the point that is shown. */
  readonly choisi: string | null;
  /** Id under which it is put aside; null: it is not, as far as is known. */
  readonly gardee: string | null;
}

const initialState: FusionView = {
  etape: { kind: 'depart', donne: null },
  reponses: {},
  textes: {},
  liste: 'questions',
  filtre: sansFiltre,
  choisi: null,
  gardee: null,
};

/** The first list that holds something. */
const listeDeDepart = ({ points, empechements }: FusionPreparee): Liste =>
  listes.find((liste) =>
    liste === 'empechements' ? empechements.length > 0 : pointsDe(points, liste).length > 0,
  ) ?? 'questions';

const sans = (textes: FusionView['textes'], cles: readonly string[]): FusionView['textes'] =>
  Object.fromEntries(Object.entries(textes).filter(([cle]) => !cles.includes(cle)));

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
    /** What was answered meanwhile to the same points still holds. */
    planMontre: (view: FusionView, { payload }: PayloadAction<FusionPreparee>): FusionView => {
      const cles = new Set(payload.points.map(({ cle }) => cle));
      const encore = Object.entries(view.reponses).filter(([cle]) => cles.has(cle));
      const reponses = { ...payload.reponses, ...Object.fromEntries(encore) };
      const liste = listeDeDepart(payload);
      const points = pointsDe(payload.points, liste);
      const premier = questionSuivante(points, reponses, null) ?? points[0];
      const etape = { kind: 'plan', preparee: payload } as const;
      return {
        etape,
        reponses,
        textes: Object.fromEntries(Object.entries(view.textes).filter(([cle]) => cles.has(cle))),
        liste,
        filtre: sansFiltre,
        choisi: premier?.cle ?? null,
        gardee: view.gardee,
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
      reponses: repondre(view.reponses, points, reponse),
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
    fusionGardee: (view: FusionView, { payload }: PayloadAction<string>): FusionView => ({
      ...view,
      gardee: payload,
    }),
    fusionFaite: (_view: FusionView, { payload }: PayloadAction<FusionFaite>): FusionView => ({
      ...initialState,
      etape: { kind: 'faite', faite: payload },
    }),
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
  fusionGardee,
  fusionFaite,
  fusionQuittee,
} = fusionView.actions;
