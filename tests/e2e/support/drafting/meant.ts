import type { Referentiel } from '../../../../shared/generated/document.ts';
import * as content from './content.ts';
import { motif } from './adopting.ts';

/** Links come in the order in which they were made. */
const sorted = (codes: readonly string[]): readonly string[] => codes.toSorted((a, b) => a.localeCompare(b));

/** A référentiel without its identifiers: what it says, and what is linked to what, by codes. */
export function said({ intitule, activites, blocs, derogations = [] }: Referentiel): unknown {
  const activiteCodes = new Map(activites.map(({ id, code }) => [id, code]));
  const criteres = new Map(
    blocs.flatMap(({ competences }) =>
      competences.flatMap((competence) => competence.criteres.map(({ id, code }) => [id, code])),
    ),
  );
  return {
    intitule,
    activites: activites.map(({ code, intitule: title }) => [code, title]),
    blocs: blocs.map(({ code, intitule: title, modalites, competences }) => {
      const codes = new Map(competences.map((one) => [one.id, one.code]));
      return {
        bloc: [code, title],
        modalites: modalites.map((one) => [
          one.code,
          one.libelle,
          sorted(one.competences.map((id) => codes.get(id) ?? '')),
        ]),
        competences: competences.map((one) => [
          one.code,
          one.libelle,
          one.activites.map((id) => activiteCodes.get(id)),
          one.criteres.map((critere) => [critere.code, critere.libelle]),
        ]),
      };
    }),
    derogations: derogations.map(({ regle, element, motif: why }) => [
      regle,
      criteres.get(element ?? ''),
      why,
    ]),
  };
}

const replaced = (text: string): string => text.replaceAll('habitant', 'usager');

/** What the person meant, once all is done. */
export function meant(): unknown {
  const [first, second, ...others] = content.competences;
  if (first === undefined || second === undefined) throw new Error('no compétence');
  const drafted = [second, first, ...others];
  const families = content.pasted;
  const code = (bloc: number, i: number): string => `C${bloc}.${i + 1}`;
  const pasted = families.flatMap(({ competences }, family) =>
    competences.map(([libelle, critere]) => ({ libelle, critere, activite: `A${family + 3}` })),
  );
  return {
    intitule: content.intitule,
    activites: [...content.activites.map(replaced), ...families.map(({ activite }) => activite)].map(
      (title, i) => [`A${i + 1}`, title],
    ),
    blocs: [
      {
        bloc: ['BC01', content.bloc],
        modalites: content.modalites.map((libelle, m) => [
          `E${m + 1}`,
          libelle,
          drafted.flatMap(({ modalite }, i) => (modalite === m ? [code(1, i)] : [])),
        ]),
        competences: drafted.map(({ libelle, activite, criteres }, i) => [
          code(1, i),
          libelle === content.noun ? content.mended : replaced(libelle),
          [`A${activite + 1}`],
          criteres.map((critere, c) => [`${code(1, i)}.${c + 1}`, replaced(critere)]),
        ]),
      },
      {
        bloc: ['BC02', content.pastedBloc],
        modalites: [['E3', content.pastedModalite, sorted(pasted.map((_, i) => code(2, i)))]],
        competences: pasted.map(({ libelle, critere, activite }, i) => [
          code(2, i),
          libelle,
          [activite],
          [[`${code(2, i)}.1`, critere]],
        ]),
      },
    ],
    derogations: [['L11', 'C1.3.1', motif]],
  };
}
