import type { Changement, Partie } from '../comparaison/parties.ts';
import type { EntityName } from '../domain/entities.ts';
import { entityLabels } from '../i18n/fr/entities.ts';
import { paper } from '../i18n/fr/paper.ts';
import { listed, lineOf, rowOf, titleBlock, type SheetBlock, type SheetRow } from './sheet.ts';

/** What the table of a référentiel (`race.ts`) shows of each kind of item; of the fiche, its title. */
const auTableau: Partial<Readonly<Record<EntityName, readonly string[]>>> = {
  referentiel: ['intitule'],
  activite: ['code', 'intitule', 'description'],
  tache: ['libelle'],
  bloc: ['code', 'intitule'],
  competence: ['code', 'libelle', 'activites'],
  critere: ['code', 'libelle'],
  modalite: ['code', 'libelle', 'competences'],
  annexe: Object.keys(paper.annexe).concat('cpne'),
};

function rangees({ entity, id, name, fields }: Changement, cote: 'before' | 'after'): readonly SheetRow[] {
  return fields
    .filter(({ field }) => auTableau[entity]?.includes(field) !== true)
    .filter(({ before, after }) => before !== after)
    .map(({ field, name: rubrique, [cote]: texte }) => {
      const key = `hors tableau ${id} ${field}`;
      return rowOf(key, [
        listed([
          lineOf(`${key} nom`, { texte: paper.redline.rubrique(entityLabels[entity], name, rubrique) }),
        ]),
        listed([lineOf(key, { texte, source: { id, champ: field } })]),
      ]);
    });
}

/**
 * What changes between two texts and has no place in the table, as one of the two has it: nothing that is voted goes unseen. The same rows for
 * both, so that what leads from the one to the other is marked in them.
 */
export function horsTableau(parties: readonly Partie[], cote: 'before' | 'after'): readonly SheetBlock[] {
  const rows = parties.flatMap(({ changements }) => changements.flatMap((one) => rangees(one, cote)));
  if (rows.length === 0) return [];
  const key = 'hors tableau';
  return [
    titleBlock(key, paper.redline.horsTableau),
    {
      kind: 'table',
      key: `${key} table`,
      sort: 'same',
      look: 'annexe',
      band: null,
      columns: [paper.rubrique, paper.redline.horsTableauTexte],
      naming: 0,
      rows,
    },
  ];
}
