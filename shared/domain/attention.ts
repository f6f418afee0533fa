import type { Bloc, Competence, Modalite, Referentiel } from '../generated/document.ts';

/** What somebody should look at before a référentiel is adopted or handed out. Labels are in shared/i18n. */
export type AttentionCode =
  | 'sansIntitule'
  | 'sansCpne'
  | 'sansCompetence'
  | 'textesVides'
  | 'blocsSansCompetence'
  | 'blocsSansModalite'
  | 'competencesSansCritere'
  | 'enregistrementEchu'
  | 'enregistrementProche';

export interface AttentionPoint {
  readonly code: AttentionCode;
  /** Ids of the items concerned; the référentiel's own when it is the whole. */
  readonly items: readonly string[];
}

interface Named {
  readonly id: string;
  readonly text: string;
}

const textOf = ({ id, libelle }: { readonly id: string; readonly libelle: string }): Named => ({
  id,
  text: libelle,
});
const titleOf = ({ id, intitule }: { readonly id: string; readonly intitule: string }): Named => ({
  id,
  text: intitule,
});

function textsOfCompetence(competence: Competence): readonly Named[] {
  return [textOf(competence), ...competence.criteres.map(textOf)];
}

function textsOf({ activites, blocs, competences, modalites }: Referentiel): readonly Named[] {
  return [
    ...activites.flatMap((activite) => [titleOf(activite), ...activite.taches.map(textOf)]),
    ...blocs.flatMap((bloc) => [
      titleOf(bloc),
      ...bloc.modalites.map(textOf),
      ...bloc.competences.flatMap(textsOfCompetence),
    ]),
    ...modalites.map(textOf),
    ...competences.flatMap(textsOfCompetence),
  ];
}

const ids = (items: readonly (Bloc | Competence | Modalite)[]): readonly string[] =>
  items.map(({ id }) => id);

/** A registration does not renew itself: another is asked for. A year before its end is the time to think of it. */
function registration({ id, enregistrement }: Referentiel, today: string): readonly AttentionPoint[] {
  const end = enregistrement?.dateFin;
  if (end === undefined) return [];
  if (end < today) return [{ code: 'enregistrementEchu', items: [id] }];
  const nextYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  return end < nextYear ? [{ code: 'enregistrementProche', items: [id] }] : [];
}

/** What needs attention in a draft. `today`: YYYY-MM-DD. */
export function attentionOf(referentiel: Referentiel, today: string): readonly AttentionPoint[] {
  const { id, blocs } = referentiel;
  const competences = [...blocs.flatMap((bloc) => bloc.competences), ...referentiel.competences];
  const empty = textsOf(referentiel).filter(({ text }) => text.trim() === '');
  const points: readonly AttentionPoint[] = [
    { code: 'sansIntitule', items: referentiel.intitule.trim() === '' ? [id] : [] },
    { code: 'sansCpne', items: referentiel.cpne.length === 0 ? [id] : [] },
    { code: 'sansCompetence', items: competences.length === 0 ? [id] : [] },
    { code: 'textesVides', items: empty.map((item) => item.id) },
    { code: 'blocsSansCompetence', items: ids(blocs.filter((bloc) => bloc.competences.length === 0)) },
    { code: 'blocsSansModalite', items: ids(blocs.filter((bloc) => bloc.modalites.length === 0)) },
    {
      code: 'competencesSansCritere',
      items: ids(competences.filter((competence) => competence.criteres.length === 0)),
    },
    ...registration(referentiel, today),
  ];
  return points.filter(({ items }) => items.length > 0);
}
