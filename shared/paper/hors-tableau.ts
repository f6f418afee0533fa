import type { Changement, Partie } from '../comparaison/parties.ts';
import { fieldsOf, type EntityName } from '../domain/entities.ts';
import { entityLabels } from '../i18n/fr/entities.ts';
import { paper } from '../i18n/fr/paper.ts';
import { listed, lineOf, rowOf, tableBlock, titleBlock, type SheetBlock, type SheetRow } from './sheet.ts';

/** What the tables of a référentiel (`race.ts`) and of a grid (`grille/sheet.ts`) show of each kind of item; of the fiche, its title. */
const auTableau: Partial<Readonly<Record<EntityName, readonly string[]>>> = {
  referentiel: ['intitule'],
  activite: ['code', 'intitule', 'description'],
  tache: ['libelle'],
  bloc: ['code', 'intitule'],
  competence: ['code', 'libelle', 'activites'],
  critere: ['code', 'libelle'],
  modalite: ['code', 'libelle', 'competences'],
  annexe: Object.keys(paper.annexe).concat('cpne'),
  grille: ['intitule', 'voies', 'regle'],
  echelle: ['intitule', 'points'],
  niveau: ['code', 'libelle', 'valeur', 'validant'],
  // A bloc and a critère are named by their code alone, which they may not have.
  partie: ['intitule', 'poids', 'eliminatoire', 'acquisMois', 'regle'],
  epreuve: fieldsOf('epreuve').filter((field) => field !== 'extensions'),
  ligne: fieldsOf('ligne').filter((field) => field !== 'critere'),
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
    tableBlock({
      key: `${key} table`,
      look: 'annexe',
      columns: [paper.rubrique, paper.redline.horsTableauTexte],
      rows,
    }),
  ];
}
