import { describe, expect, it } from 'vitest';
import example from '../../schemas/examples/valid/cqp-complet.json' with { type: 'json' };
import { diff } from '../diff/diff.ts';
import { entities, entityNames, fieldsOf } from '../domain/entities.ts';
import type { Change } from '../domain/gesture.ts';
import type { Document, Referentiel } from '../generated/document.ts';
import { fieldLabels } from '../i18n/fr/fields.ts';
import { changesOfDiff, changesOfGesture, countsByEntity, shownIn, type Names } from './item-changes.ts';
import { shownValue } from './values.ts';

const { referentiel } = example as unknown as Document;
const noNames: Names = new Map();
const one = (change: Change, names = noNames) => {
  const [item] = changesOfGesture([change], names);
  if (item === undefined) throw new Error('a change gave no line');
  return item;
};

describe('a change, ready to be read', () => {
  it('has a label for every field of every entity', () => {
    const missing = entityNames.flatMap(fieldsOf).filter((field) => !Object.hasOwn(fieldLabels, field));
    expect(missing).toEqual([]);
  });

  it('names what a line of a grid is about, and says its rule in words', () => {
    const competence = { before: { competence: 'c1' }, after: { competence: 'c2' } };
    const line: Change = { entity: 'ligne', id: 'l', ...competence };
    expect(
      one(
        line,
        new Map([
          ['c1', 'C1 Accueillir'],
          ['c2', 'C2 Ranger'],
        ]),
      ).fields,
    ).toMatchObject([{ name: 'Compétence', before: 'C1 Accueillir', after: 'C2 Ranger' }]);
    const after = { regle: { type: 'nombre', minimum: 2 }, partage: { absence: 'zero' } };
    const before = { regle: { type: 'tous' }, partage: null };
    expect(one({ entity: 'epreuve', id: 'e', before, after }).fields).toMatchObject([
      { name: 'Partage des notes', before: '', after: 'Ce qui manque\u00a0: compte pour zéro' },
      {
        name: 'Règle',
        before: 'Type\u00a0: tous acquis',
        after: 'Type\u00a0: un nombre d’acquis\nMinimum\u00a0: 2',
      },
    ]);
  });

  it('says what a comment is about in words, and that its number is one', () => {
    const sur = { champ: 'libelle', texte: 'Coudre', debut: 0, fin: 6 };
    const after = { numero: 2, entite: 'competence', sur, texte: 'Trop long' };
    const dit = one({ entity: 'commentaire', id: 'k', before: null, after });
    expect(dit.name).toBe('n°\u00a02');
    expect(dit.fields).toMatchObject([
      { name: 'N°', after: '2' },
      { name: 'Sorte d’élément', after: 'compétence' },
      { name: 'Passage commenté', after: expect.stringMatching(/^Champ\u00a0: Libellé\n/) as string },
      { name: 'Texte' },
    ]);
    const descripteur = { ...after, sur: { champ: 'descripteurs/n1', texte: 'Sans aide' } };
    expect(
      one({ entity: 'commentaire', id: 'k', before: null, after: descripteur }).fields[2]?.after,
    ).toMatch(/^Champ\u00a0: Descripteurs\n/);
  });

  it('says out of what an item is moved and into what, where both are known', () => {
    const move: Change = { entity: 'competence', id: 'c', before: { bloc: 'b1' }, after: { bloc: 'b2' } };
    const noms = new Map([
      ['b1', 'BC1 Accueil'],
      ['b2', 'BC2 Vente'],
    ]);
    expect(one(move, noms)).toMatchObject({
      moved: true,
      fields: [],
      place: { before: 'BC1 Accueil', after: 'BC2 Vente' },
    });
    expect(one(move).place).toBeUndefined();
    expect(one({ ...move, before: { rang: 'a0' }, after: { rang: 'a1' } }, noms).place).toBeUndefined();
  });

  it('puts old beside new, and names the item when the change does not', () => {
    const change: Change = {
      entity: 'competence',
      id: 'c',
      before: { connaissances: null },
      after: { connaissances: 'Normes' },
    };
    expect(one(change, new Map([['c', 'C1 Accueillir']]))).toEqual({
      entity: 'competence',
      id: 'c',
      name: 'C1 Accueillir',
      kind: 'changed',
      moved: false,
      fields: [{ field: 'connaissances', name: 'Connaissances', before: '', after: 'Normes' }],
    });
    expect(one(change).name).toBe('');
  });

  it('names a voie d’accès by its words', () => {
    const after = { referentiel: 'r', rang: 'a0', code: 'CL', actif: true };
    expect(one({ entity: 'voieAcces', id: 'v', before: null, after })).toMatchObject({
      name: 'candidature individuelle',
      fields: [
        { name: 'Code', after: 'candidature individuelle' },
        { name: 'Ouverte', after: 'oui' },
      ],
    });
  });

  it('tells a move from a rewording, and both at once', () => {
    const move: Change = { entity: 'critere', id: 'k', before: { rang: 'a0' }, after: { rang: 'a1' } };
    expect(one(move)).toMatchObject({ kind: 'changed', moved: true, fields: [] });
    const both: Change = {
      entity: 'critere',
      id: 'k',
      before: { competence: 'a', libelle: 'x' },
      after: { competence: 'b', libelle: 'y' },
    };
    expect(one(both)).toMatchObject({ moved: true, fields: [{ name: 'Libellé', before: 'x', after: 'y' }] });
  });

  it('shows of a creation only what is given, and of a removal what there was', () => {
    const after = {
      bloc: 'b',
      referentiel: null,
      rang: 'a0',
      code: null,
      libelle: 'Lire',
      connaissances: null,
      activites: [],
    };
    const created = one({ entity: 'competence', id: 'c', before: null, after });
    expect(created).toMatchObject({ kind: 'added', moved: false, name: 'Lire' });
    expect(created.fields).toMatchObject([{ name: 'Libellé', before: '', after: 'Lire' }]);
    const removed = one({ entity: 'competence', id: 'c', before: after, after: null });
    expect(removed).toMatchObject({
      kind: 'removed',
      fields: [{ name: 'Libellé', before: 'Lire', after: '' }],
    });
  });

  it('reads a difference between documents in the same way, and counts by kind of item', () => {
    const [first, ...others] = referentiel.activites;
    if (first === undefined) throw new Error('the example has no activité');
    const next = {
      ...referentiel,
      intitule: 'Autre',
      activites: [...others, { ...first, intitule: 'Autre' }],
    };
    const changes = changesOfDiff(diff(referentiel, next), noNames);
    expect(countsByEntity(changes)).toEqual([
      { entity: 'referentiel', counts: '1\u00a0modification' },
      { entity: 'activite', counts: '1\u00a0modification, 1\u00a0déplacement' },
    ]);
  });
});

describe('a bloc taken from elsewhere', () => {
  const [bloc, ...others] = referentiel.blocs;
  if (bloc === undefined) throw new Error('the example has no bloc');
  const taken = (empreinte: string, intitule: string): Referentiel => {
    const partage = {
      referentiel: referentiel.id,
      bloc: bloc.id,
      intitule: 'Agent',
      empreinte: empreinte.repeat(64),
    };
    return { ...referentiel, blocs: [{ ...bloc, intitule, partage }, ...others] };
  };

  it('in another state of its source, differs by what people read alone', () => {
    expect(changesOfDiff(diff(taken('a', 'Nettoyer'), taken('b', 'Nettoyer')), noNames)).toEqual([]);
    expect(changesOfDiff(diff(taken('a', 'Nettoyer'), taken('b', 'Laver')), noNames)).toMatchObject([
      { entity: 'bloc', fields: [{ name: 'Intitulé', before: 'Nettoyer', after: 'Laver' }] },
    ]);
  });
});

describe('a value, as a person reads it', () => {
  it('says nothing of a part that is empty, and names what a part links to', () => {
    const portee = { entiere: false, blocs: [] };
    expect(shownIn('passage', 'portee', portee, new Map())).not.toMatch(/Blocs/);
    const id = '019bb179-b0c8-7318-8e85-abdee25ba2dc';
    const nomme = shownIn('passage', 'portee', { blocs: [id] }, new Map([[id, 'B1 Façonner']]));
    expect(nomme).toMatch(/B1 Façonner$/);
  });

  it('speaks French whatever its kind', () => {
    expect(shownValue('bloc', 'type', 'obligatoire')).toBe('obligatoire');
    expect(shownValue('modalite', 'type', 'etude_de_cas_ecrite')).toBe('étude de cas écrite');
    expect(shownValue('modalite', 'duree', 90)).toBe('1\u00a0h\u00a030');
    expect(shownValue('voieAcces', 'actif', false)).toBe('non');
    expect(shownValue('modalite', 'competences', ['a', 'b'])).toBe('2\u00a0éléments liés');
    expect(shownValue('referentiel', 'idcc', ['0018', '1495'])).toBe('0018\n1495');
    expect(shownValue('referentiel', 'codesNsf', [{ code: '241', libelle: 'Textile' }])).toBe(
      '241 · Textile',
    );
    const sujet = { empreinte: 'a'.repeat(64), id: 'r', intitule: 'Relieur', sujet: 'referentiel' };
    expect(shownValue('decision', 'sujets', [sujet])).toBe('Relieur · référentiel · aaaaaaaaaaaa…');
    expect(shownValue('referentiel', 'cpne', [{ idcc: ['0018'], nom: 'CPNE' }])).toBe('CPNE · 0018');
    const evaluateur = { id: '019bb300-0009-7000-8000-000000000001', role: 'jury_paritaire', part: '50' };
    expect(shownValue('epreuve', 'evaluateurs', [evaluateur])).toBe('jury paritaire · 50');
    expect(shownValue('epreuve', 'reprend', { sur: ['non_acquis', 'a_confirmer'], garde: 'meilleure' })).toBe(
      'Lignes reprises\u00a0: non acquises, à confirmer\nNote gardée\u00a0: la meilleure',
    );
    expect(shownValue('ligne', 'echelle', evaluateur.id)).toBe('1\u00a0élément lié');
    expect(shownValue('referentiel', 'enregistrement', { type: 'de_droit', dateFin: '2028-03-01' })).toBe(
      'Type\u00a0: de droit\nFin\u00a0: 1er mars 2028',
    );
  });

  it('is empty for what is not given', () => {
    for (const [field, { codec }] of Object.entries(entities.modalite.fields))
      expect(shownValue('modalite', field, codec === 'refs' ? [] : null)).toBe('');
  });
});
