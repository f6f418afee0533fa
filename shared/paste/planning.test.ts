import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  emptyDraft,
  emptyReferentiel,
  outlineOfPlan,
  pasteFixture,
  planned,
  stableIds,
} from '../../tests/support/paste.ts';
import { after } from '../../tests/support/state-of.ts';
import { assembleReferentiel } from '../document/rows.ts';
import { treeProblems } from '../document/tree.ts';
import { inverseChanges } from '../domain/gesture.ts';
import type { State } from '../domain/row.ts';
import { addItem } from '../edit/items.ts';
import { pasteItems } from './edit.ts';
import { gridOf, rawCell, type Grid, type RawCell } from './grid.ts';
import { bandChoices, guessLayouts, type Layout } from './layout.ts';
import { paragraphsOf } from './paragraphs.ts';
import { isFault, type Plan } from './plan.ts';
import { planOf, roleAllowed } from './planning.ts';
import { roles, type Role } from './roles.ts';
import { finished } from './slices.ts';
import { readPasted, readText } from './source.ts';

const html = (name: string): readonly Grid[] =>
  finished(readPasted({ html: pasteFixture(name).toString('utf8'), text: '' }));

/** A table of texts, merged cells unsaid. */
const table = (...rows: readonly (readonly string[])[]): readonly Grid[] =>
  finished(
    readText(
      rows.map((row) => row.map((cell) => (cell.includes('\n') ? `"${cell}"` : cell)).join('\t')).join('\n'),
    ),
  );

const rolesOf = (layouts: readonly Layout[]): readonly (readonly Role[])[] =>
  layouts.map(({ columns }) => columns.map(({ role }) => role));

const guessed = (grids: readonly Grid[], state: State = emptyDraft()): readonly Layout[] =>
  guessLayouts(grids, roleAllowed(state, emptyReferentiel));

const doubtsOf = ({ doubts }: Plan): readonly string[] => doubts.map(({ kind }) => kind);

describe('a cell that writes its list on one line', () => {
  const grids = table(
    ['Activités', 'Compétences', 'Critères'],
    [
      'Accueil : – saluer le client ; – cerner sa demande',
      'Lire un plan ; – tracer un axe',
      'Les cotes sont relevées ; – le cartouche est rempli',
    ],
    ['', 'Coter un plan ; – en respectant la norme', 'Le trait est : a) net b) droit'],
    ['', 'Ranger le poste', 'a) net b) droit'],
  );

  test('makes an item of each, which is marked as a guess', () => {
    const plan = planned(grids);
    expect(outlineOfPlan(plan)).toEqual([
      'activite Accueil :',
      '  tache saluer le client',
      '  tache cerner sa demande',
      'bloc ',
      '  competence Lire un plan +1',
      '    critere Les cotes sont relevées',
      '  competence tracer un axe +1',
      '    critere le cartouche est rempli',
      '  competence Coter un plan ; – en respectant la norme +1',
      '    critere Le trait est : a) net b) droit',
      '  competence Ranger le poste +1',
      '    critere a) net',
      '    critere b) droit',
    ]);
    const inline = plan.doubts.filter(({ kind }) => kind === 'inlineList').map(({ text }) => text);
    expect(inline).toHaveLength(9);
    expect(inline).not.toContain('Ranger le poste');
  });

  test('stays whole when the person wants one item a cell', () => {
    const whole = planned(grids, (layouts) =>
      layouts.map((layout) => ({
        ...layout,
        columns: layout.columns.map((column) => ({ ...column, split: false })),
      })),
    );
    expect(outlineOfPlan(whole)).toContain('    critere Les cotes sont relevées ; – le cartouche est rempli');
    expect(doubtsOf(whole)).not.toContain('inlineList');
  });
});

describe('the tables of the field', () => {
  test('LibreOffice Writer: two blocs, their activités and tâches, links from merged cells', () => {
    const plan = planned(html('libreoffice/writer.html'));
    expect(outlineOfPlan(plan)).toEqual([
      'bloc Bloc 1 Accueillir et conseiller le client',
      '  competence C1.1 Accueillir le client, en magasin ou à distance, afin d’identifier son besoin +1',
      '    critere Le besoin du client est reformulé',
      '    critere Les questions posées sont ouvertes',
      '    critere au moins trois questions',
      '  modalite Mise en situation professionnelle reconstituée : jeu de rôle de 30 minutes devant le jury +4',
      '  competence C1.2 Conseiller le client sur le choix d’un cycle, dans le respect de la réglementation, afin de répondre à son besoin +1',
      '    critere Le cycle proposé est adapté à la morphologie',
      '  competence C1.3 Présenter les accessoires adaptés pour compléter la vente +1',
      '    critere Les accessoires proposés sont compatibles',
      '  competence C1.4 Encaisser le montant de la vente afin de clore la transaction +1',
      '    critere Le montant encaissé est exact',
      'activite A1 Accueil du client',
      '  tache Prendre en charge la demande',
      '  tache Orienter le client',
      'activite A2 Encaissement',
      'bloc BC02 Entretenir les cycles',
      '  competence Régler les freins selon les préconisations du constructeur afin de garantir la sécurité +1',
      '    critere « Freins » : le réglage est conforme',
      '  competence Remplacer un pneumatique pour remettre le cycle en service +1',
      '  modalite Étude de cas écrite +2',
      'activite A3 Entretien courant',
    ]);
    expect(plan.leftOut.filter(isFault)).toEqual([]);
    expect(plan.leftOut.map(({ reason }) => reason)).toEqual([
      'title',
      'heading',
      'heading',
      'heading',
      'heading',
      'heading',
      'title',
    ]);
    expect(doubtsOf(plan)).toContain('critereByOrder');
  });

  test('a column of codes numbers the one at its right; columns are known by their headings, in any order', () => {
    const grids = html('libreoffice/calc.html');
    expect(rolesOf(guessed(grids))).toEqual([
      ['critere', 'code', 'competence', 'activite', 'modalite', 'ignore'],
    ]);
    const plan = planned(grids);
    expect(outlineOfPlan(plan)).toContain(
      '  competence 1.1 Lire un plan d’exécution afin d’implanter l’ouvrage +1',
    );
    expect(plan.leftOut.filter(({ reason }) => reason === 'ignored').map(({ text }) => text)).toEqual([
      'relu',
    ]);
  });

  test('columns without headings are known by what they hold', () => {
    const grids = table(
      ['Accueil', 'C1 Accueillir le client afin de l’orienter', 'Mise en situation', 'Le client est orienté'],
      ['Caisse', 'C2 Encaisser un achat pour clore la vente', 'Étude de cas', 'La caisse est juste'],
    );
    const [layout] = guessed(grids);
    expect(layout?.headingRows).toBe(0);
    expect(layout?.columns.map(({ role, basis }) => `${role} ${basis}`)).toEqual([
      'activite content',
      'competence content',
      'modalite content',
      'critere content',
    ]);
  });

  test.each([
    ['RÉFÉRENTIEL D’ACTIVITÉS décrit les situations de travail et les activités exercées', 'activite'],
    ['Modalités d’évaluation des compétences', 'modalite'],
    ['Critères d’évaluation des compétences', 'critere'],
    ['Blocs de compétences', 'bloc'],
    ['N° de la compétence', 'code'],
  ] as const)('« %s » names %s', (heading, role) => {
    expect(rolesOf(guessed(table([heading, 'Tâches'], ['Une chose', 'Une autre'])))).toEqual([
      [role, 'tache'],
    ]);
  });

  test('in a répertoire spécifique there is no bloc: compétences stand in the référentiel', () => {
    const grids = html('libreoffice/writer.html');
    const plan = planned(grids, (layouts) => layouts, emptyDraft('RS'));
    const competences = plan.items.filter(({ entity }) => entity === 'competence');
    expect(competences).toHaveLength(6);
    expect(competences.every(({ parent }) => parent.id === emptyReferentiel)).toBe(true);
    expect(plan.items.some(({ entity }) => entity === 'bloc')).toBe(false);
    expect(plan.leftOut.map(({ text }) => text)).toContain('BC02 - Entretenir les cycles');
  });
});

describe('cells', () => {
  test('a merged critère is repeated under each compétence it covers, unless its code says which', () => {
    const plan = planned(
      finished(
        readPasted({
          html: `<table><tr><td>Compétences<td>Critères</tr>
            <tr><td>C1 Lire un plan<td rowspan=2><p>CE1 Lu sans erreur</p><p>La sécurité est respectée</p></tr>
            <tr><td>C2 Tracer un axe</tr></table>`,
          text: '',
        }),
      ),
    );
    expect(outlineOfPlan(plan)).toEqual([
      'bloc ',
      '  competence C1 Lire un plan',
      '    critere CE1 Lu sans erreur',
      '    critere La sécurité est respectée',
      '  competence C2 Tracer un axe',
      '    critere La sécurité est respectée',
    ]);
    expect(doubtsOf(plan)).toEqual(['noText', 'critereByCode', 'critereShared', 'critereShared']);
  });

  test('a blank cell goes on with the row above, until another activité begins', () => {
    const plan = planned(
      table(
        ['Activités', 'Compétences', 'Critères', 'Modalités'],
        ['A1 Accueil', 'Accueillir le client', 'Le client est accueilli', 'Étude de cas'],
        ['', '', 'Le client est orienté', ''],
        ['', 'Orienter le client', '', ''],
        ['A2 Caisse', '', 'La caisse est juste', ''],
      ),
    );
    expect(outlineOfPlan(plan)).toEqual([
      'activite A1 Accueil',
      'bloc ',
      '  competence Accueillir le client +1',
      '    critere Le client est accueilli',
      '    critere Le client est orienté',
      '  modalite Étude de cas +2',
      '  competence Orienter le client +1',
      'activite A2 Caisse',
    ]);
    expect(plan.leftOut.filter(isFault)).toEqual([
      {
        reason: 'critereWithoutCompetence',
        place: { grid: 0, row: 5, column: 2 },
        text: 'La caisse est juste',
      },
    ]);
    expect(doubtsOf(plan)).toContain('modaliteAbove');
  });

  test('splitting or joining is a choice for each column', () => {
    const grids = table(['Compétences'], ['Accueillir le client\nConseiller le client']);
    expect(planned(grids).items.filter(({ entity }) => entity === 'competence')).toHaveLength(2);
    const joined = planned(grids, (layouts) =>
      layouts.map((layout) => ({
        ...layout,
        columns: layout.columns.map((column) => ({ ...column, split: false })),
      })),
    );
    expect(joined.items.at(-1)?.fields).toEqual({ libelle: 'Accueillir le client\nConseiller le client' });
  });

  test('what announces the compétences of a cell is none of them', () => {
    const plan = planned(
      table(['Compétences'], ['Le professionnel est capable de :\n- Lire un plan\n- Tracer un axe']),
    );
    expect(plan.items.map(({ fields }) => fields['libelle'])).toEqual([
      undefined,
      'Lire un plan',
      'Tracer un axe',
    ]);
    expect(plan.leftOut.at(-1)).toMatchObject({
      reason: 'introduction',
      text: 'Le professionnel est capable de :',
    });
  });

  test('what the schema has no room for is left out, and said with its row', () => {
    const plan = planned(
      table(
        ['Activités', 'Compétences'],
        ['a'.repeat(801), `Lire ${'b'.repeat(65_536)}`],
        ['Accueil', 'Orienter'],
      ),
    );
    expect(plan.leftOut.filter(isFault).map(({ reason, place }) => `${reason} ${place.row}`)).toEqual([
      'tooLong 2',
      'tooLong 2',
    ]);
    expect(plan.items).toHaveLength(3);
  });

  test('compétences of another table find their activité by the letters of their codes', () => {
    const grids = [
      ...table(['Activités'], ['A1 Accueil'], ['A2 Caisse']),
      ...table(['Compétences'], ['A2C1 Encaisser un achat']),
    ];
    const plan = planned(grids);
    const [activite] = plan.items.filter(({ fields }) => fields['code'] === 'A2');
    expect(plan.items.find(({ entity }) => entity === 'competence')?.links).toEqual([activite?.id]);
    expect(doubtsOf(plan)).toContain('linkByCode');
  });
});

test('a code that the référentiel has already, for the same kind of item, is to be looked at', () => {
  const grids = table(
    ['Activités', 'Compétences'],
    ['A1 Accueil', 'C1 Accueillir le client'],
    ['C1 Caisse', 'Encaisser un achat'],
  );
  const first = planned(grids);
  expect(doubtsOf(first)).not.toContain('codeTaken');
  const state = after(emptyDraft(), pasteItems(emptyDraft(), first).changes);
  const again = planned(
    table(['Activités', 'Compétences'], ['A1 Vente', 'A1 Vendre un produit'], ['A2 Stock', 'C1 Ranger']),
    (layouts) => layouts,
    state,
  );
  expect(again.doubts.filter(({ kind }) => kind === 'codeTaken').map(({ text }) => text)).toEqual([
    'Vente',
    'Ranger',
  ]);
});

describe('the gesture', () => {
  test('puts what is new at the end of the bloc that was chosen, and undone leads back', () => {
    const ids = stableIds();
    const bloc = { entity: 'bloc', id: ids('bloc') } as const;
    const empty = emptyDraft();
    const held = after(
      empty,
      addItem(empty, bloc, { entity: 'referentiel', id: emptyReferentiel }, 0, { intitule: 'Là' }).changes,
    );
    const state = after(
      held,
      addItem(held, { entity: 'competence', id: ids('c') }, bloc, 0, { libelle: 'Déjà là' }).changes,
    );
    const grids = table(['Compétences', 'Activités'], ['Lire', 'Lecture'], ['Tracer', 'Tracé']);
    const layouts = guessed(grids, state);
    const edit = pasteItems(
      state,
      planOf({ grids, layouts, state, referentiel: emptyReferentiel, target: bloc.id, idOf: ids }),
    );
    expect(edit.op).toBe('items.pasted');
    const next = after(state, edit.changes);
    const made = assembleReferentiel(next, emptyReferentiel);
    expect(made.blocs.map(({ competences }) => competences.map(({ libelle }) => libelle))).toEqual([
      ['Déjà là', 'Lire', 'Tracer'],
    ]);
    expect(made.blocs[0]?.competences[1]?.activites).toEqual([made.activites[0]?.id]);
    expect(after(next, inverseChanges(edit.changes))).toEqual(state);
  });
});

/** Cells whose every paragraph has a word of its own. */
const shapes = [
  'Accueillir ',
  'C1.1 Gérer ',
  'Le client est ',
  'BC01 – ',
  '- ',
  'Étude de cas ',
  'A1 Accueil ',
  'a1c2 ',
  'CE1.1 ',
];
interface Drawn {
  readonly shapes: readonly string[];
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** A word that could be a code: it has no other. */
  readonly isCode: boolean;
}
const drawnCell: fc.Arbitrary<Drawn> = fc.record({
  shapes: fc.array(fc.constantFrom(...shapes), { maxLength: 3 }),
  rowSpan: fc.constantFrom(1, 1, 1, 2, 3),
  columnSpan: fc.constantFrom(1, 1, 1, 2, 9),
  isCode: fc.boolean(),
});
const drawnGrid = fc.array(fc.array(drawnCell, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 7,
});

const words = (text: string): readonly string[] => text.match(/mot\d+/g) ?? [];

function gridOfDrawn(drawn: readonly (readonly Drawn[])[]): Grid {
  let count = 0;
  const cell = ({ shapes: kinds, rowSpan, columnSpan, isCode }: Drawn): RawCell => {
    const lines = kinds.map((shape) => `${shape}mot${(count += 1)}`);
    const text = isCode && lines.length > 0 ? `mot${(count += 1)}` : lines.join('\n');
    return { ...rawCell(paragraphsOf(text), columnSpan), rowSpan };
  };
  const rows = drawn.map((cells, index) => ({ number: index + 1, cells: cells.map(cell) }));
  return gridOf({ name: '', rows, hiddenColumns: new Set(), saysMerged: true });
}

const choices = fc.record({
  roles: fc.array(fc.constantFrom(...roles), { minLength: 60, maxLength: 60 }),
  split: fc.boolean(),
  headingRows: fc.integer({ min: 0, max: 2 }),
  bands: fc.constantFrom(...bandChoices),
  registre: fc.constantFrom('RNCP' as const, 'RS' as const),
});

describe('whatever is pasted, and however it is read', () => {
  test.prop([drawnGrid, choices])(
    'each word becomes part of an item, or is left out: never neither, never both',
    (drawn, chosen) => {
      const grid = gridOfDrawn(drawn);
      const layout: Layout = {
        grids: [0],
        isIncluded: true,
        headingRows: chosen.headingRows,
        bands: chosen.bands,
        bandCount: 0,
        columns: Array.from({ length: grid.width }, (_, column) => ({
          role: chosen.roles[column] ?? 'ignore',
          basis: 'person' as const,
          split: chosen.split,
        })),
      };
      const state = emptyDraft(chosen.registre);
      const plan = planned([grid], () => [layout], state);
      const source = new Set(
        grid.rows.flatMap(({ cells }) =>
          cells.flatMap(({ paragraphs }) => paragraphs.flatMap(({ text }) => words(text))),
        ),
      );
      const made = new Set(plan.items.flatMap(({ fields }) => words(JSON.stringify(fields))));
      const left = new Set(plan.leftOut.flatMap(({ text }) => words(text)));
      expect(new Set([...made, ...left])).toEqual(source);
      expect([...made].filter((word) => left.has(word))).toEqual([]);
      const { changes } = pasteItems(state, plan);
      const next = after(state, changes);
      expect(treeProblems(assembleReferentiel(next, emptyReferentiel))).toEqual([]);
      expect(after(next, inverseChanges(changes))).toEqual(state);
    },
  );
});
