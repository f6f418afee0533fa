import { createSlice, type PayloadAction } from '@reduxjs/toolkit';
import type { ContenuRecu, FusionFaite, FusionPreparee } from '../../../shared/contract/answers/fusion.ts';
import type { FichierChoisi } from '../../../shared/contract/window.ts';
import type { Reponse } from '../../../shared/fusion/modele.ts';
import { placeLeft } from '../../app/place.ts';
import { avecQui } from './de-qui.ts';
import { auDepart, motifDe, remisDe, type EtapeDeFusion, type FusionView } from './etat.ts';
import { listes, pointsDe, type Liste } from './filtre.ts';
import { avecMotif, questionSuivante, repondre } from './reponses.ts';
import { ceQuiTient, parmi } from './tenir.ts';

/** Is there anything to put together? */
export const apporte = ({ situation }: Pick<ContenuRecu, 'situation'>): boolean =>
  situation === 'devant' || situation === 'divergente';

/** Nothing is asked, and nothing comes: what was done there is noted as seen, where it was not, so that what follows it is taken. */
export const neChangeRien = ({ points, effacements }: FusionPreparee): boolean =>
  points.length === 0 && effacements.length === 0;

/** Something is kept from coming for now. Of what each copy adopted apart there is nothing to wait for. */
export const attendEncore = ({ empechements }: Pick<FusionPreparee, 'empechements'>): boolean =>
  empechements.some(({ raison }) => raison !== 'versionAutre');

/** Asking for another, where it is shown, is to leave it: a plan is put aside before. From elsewhere, one that brings something is gone back to. */
const cede = (etape: EtapeDeFusion, isShown: boolean): boolean =>
  etape.kind === 'faite' ||
  (isShown && etape.kind !== 'depart') ||
  (etape.kind === 'contenu' && !apporte(etape.contenu));

/** The first list that holds something. */
const listeDeDepart = (preparee: FusionPreparee): Liste =>
  listes.find((liste) =>
    liste === 'empechements' ? preparee.empechements.length > 0 : pointsDe(preparee, liste).length > 0,
  ) ?? 'questions';

/** Why something was put off is no reason of what is decided now: it is said beside a field that is empty. */
function sansMotifsDesRemises(view: FusionView): FusionView {
  const cles = [...Object.keys(view.reponses), ...Object.keys(view.motifs)];
  const anciens = cles.filter((cle) => remisDe(view, cle) === motifDe(view, cle));
  return { ...view, motifs: { ...view.motifs, ...Object.fromEntries(anciens.map((cle) => [cle, ''])) } };
}

/** An answer, with why: as it is typed; of what stays put off with nothing typed, as it was said. */
function motivee(view: FusionView, cle: string, reponse: Reponse, dit: string): Reponse {
  const avant = reponse.choix === 'plusTard' ? remisDe(view, cle) : null;
  return avecMotif(reponse, dit.trim() === '' ? (avant ?? '') : dit);
}

export const fusionView = createSlice({
  name: 'fusionView',
  initialState: auDepart,
  reducers: {
    paquetDonne: (_view: FusionView, { payload }: PayloadAction<FichierChoisi>): FusionView => ({
      ...auDepart,
      etape: { kind: 'depart', donne: payload },
    }),
    contenuLu: (_view: FusionView, { payload }: PayloadAction<ContenuRecu>): FusionView => ({
      ...auDepart,
      etape: { kind: 'contenu', contenu: payload },
    }),
    /** What was answered meanwhile still holds, of points that are shown again the same. */
    planMontre: (view: FusionView, { payload }: PayloadAction<FusionPreparee>): FusionView => {
      const { perimees, ...tenu } = ceQuiTient(payload, view);
      const preparee = { ...payload, perimees };
      const liste = listeDeDepart(preparee);
      const points = pointsDe(preparee, liste);
      const premier = questionSuivante(points, tenu.reponses, null) ?? points[0];
      return sansMotifsDesRemises({
        ...auDepart,
        ...tenu,
        etape: { kind: 'plan', preparee },
        liste,
        choisi: premier?.cle ?? null,
        gardee: view.gardee,
      });
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
    ): FusionView => {
      const cles = new Set(points.map(({ cle }) => cle));
      return {
        ...view,
        reponses: repondre(view.reponses, points, (cle) =>
          reponse === null ? null : motivee(view, cle, reponse, motifDe(view, cle)),
        ),
        // One that is taken back leaves its motive in the field.
        motifs: { ...view.motifs, ...Object.fromEntries([...cles].map((cle) => [cle, motifDe(view, cle)])) },
        // An answer is the last word: what was being written is in it, or is given up.
        textes: parmi(view.textes, (cle) => !cles.has(cle)),
      };
    },
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
        reponse === undefined
          ? view.reponses
          : { ...view.reponses, [cle]: motivee(view, cle, reponse, motif) };
      return { ...view, reponses, motifs: { ...view.motifs, [cle]: motif } };
    },
    fusionGardee: (view: FusionView, { payload }: PayloadAction<string>): FusionView => ({
      ...view,
      gardee: payload,
    }),
    fichierChange: (view: FusionView): FusionView =>
      view.etape.kind === 'plan' ? { ...view, isDepassee: true } : view,
    fusionFaite: ({ etape }: FusionView, { payload }: PayloadAction<FusionFaite>): FusionView => ({
      ...auDepart,
      etape: {
        kind: 'faite',
        faite: payload,
        avec: etape.kind === 'plan' ? avecQui(etape.preparee.contenu) : '',
        empechements: etape.kind === 'plan' ? etape.preparee.empechements : [],
      },
    }),
    /** `isShown`: it is what is on the screen. */
    reunionDemandee: (
      view: FusionView,
      { payload: { isShown } }: PayloadAction<{ readonly isShown: boolean }>,
    ): FusionView => (cede(view.etape, isShown) ? auDepart : view),
    fusionQuittee: (): FusionView => auDepart,
  },
  extraReducers: (build) => build.addCase(placeLeft, () => auDepart),
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
  fichierChange,
  fusionFaite,
  reunionDemandee,
  fusionQuittee,
} = fusionView.actions;
