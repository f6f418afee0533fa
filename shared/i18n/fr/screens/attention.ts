import type { AttentionCode } from '../../../domain/attention.ts';

const plural = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('fr-FR')} ${count < 2 ? one : many}`;

const sentences: Readonly<Record<AttentionCode, (count: number) => string>> = {
  sansIntitule: () => 'Intitulé à rédiger',
  sansCpne: () => 'CPNE non renseignée',
  sansCompetence: () => 'Aucune compétence',
  textesVides: (count) => plural(count, 'texte à rédiger', 'textes à rédiger'),
  blocsSansCompetence: (count) => plural(count, 'bloc sans compétence', 'blocs sans compétence'),
  blocsSansModalite: (count) =>
    plural(count, 'bloc sans modalité d’évaluation', 'blocs sans modalité d’évaluation'),
  competencesSansCritere: (count) => plural(count, 'compétence sans critère', 'compétences sans critère'),
  enregistrementEchu: () => 'Enregistrement arrivé à échéance',
  enregistrementProche: () => 'Enregistrement échu dans moins d’un an',
};

/** What needs attention in a référentiel, in few words. */
export const attention = {
  title: 'À voir',
  none: 'Rien à signaler',
  total: (count: number) => plural(count, 'point à voir', 'points à voir'),
  point: (code: AttentionCode, count: number) => sentences[code](count),
};
