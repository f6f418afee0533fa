import { expect, test } from 'vitest';
import { Atelier, tous } from '../../tests/support/grilles.ts';
import { nomsAvec } from './noms.ts';

const atelier = new Atelier(12);
const echelle = atelier.echelle('acquis');
const ligne = (libelle: string) => atelier.ligne(libelle, echelle);

test('what has the same words as another says where it stands, and nothing else does', () => {
  const lignes = [ligne('Tenue'), ligne('Tenue'), ligne('Tenue'), ligne('Propreté')] as const;
  const [un, deux, trois, seule] = lignes;
  const pratique = atelier.epreuve('Pratique', tous, [un, seule, deux]);
  const autre = atelier.epreuve('Pratique', tous, [trois]);
  const parties = [
    atelier.partie('Relier', tous, [pratique]),
    atelier.partie('Coudre', tous, [atelier.epreuve('Oral', tous, [ligne('Dit')]), autre]),
  ];
  const noms = nomsAvec(atelier.grille('Grille', tous, [echelle], parties), []);
  const dits = [...lignes, pratique, autre, ...parties].map(({ id }) =>
    noms.get(id)?.replaceAll('\u00a0', ' '),
  );
  expect(dits).toEqual([
    '« Tenue » (n° 1 de l’épreuve « Pratique », n° 1 de la partie « Relier »)',
    '« Tenue » (n° 3 de l’épreuve « Pratique », n° 1 de la partie « Relier »)',
    '« Tenue » (n° 1 de l’épreuve « Pratique », n° 2 de la partie « Coudre »)',
    '« Propreté »',
    '« Pratique » (n° 1 de la partie « Relier »)',
    '« Pratique » (n° 2 de la partie « Coudre »)',
    '« Relier »',
    '« Coudre »',
  ]);
});
