import { sha256 } from '../../main/engine/canonical.ts';
import {
  adoption,
  doreur,
  extraitSain,
  headerOf,
  id,
  miseEnRelecture,
  reword,
  rowOf,
  type Change,
  type Extrait,
  type Frozen,
  type Recue,
  type Row,
} from './extrait-sain.ts';

const [relecture, version, premiere, seconde, replica] = [id(), id(), id(), id(), id()];

/** What a merge says it saw. */
const fusion = (of: string, nom: string, { seq, hash }: Pick<Row, 'seq' | 'hash'>): Change => ({
  entity: 'fusion',
  id: of,
  before: null,
  after: {
    nom,
    reponses: [],
    sha256: sha256(nom),
    sorte: 'fichier',
    tetes: [{ hash, portee: null, replica, seq }],
  },
});

const recue = ({ seq, ...row }: Row): Recue => ({ recue: seq, ...row });

/** What is wrong of the version that a merge brought: the head that its document names, or the document that the row received froze. */
type Faute = 'tete' | 'document';

interface Adoptee {
  readonly gelee: Change;
  readonly document: Frozen;
  readonly apportee: Change;
}

/** A version that was adopted after rows of another copy, and as a merge brought it. */
function adoptee(leurs: readonly Row[], notres: readonly Row[], faute: Faute | null): Adoptee {
  const [document, gelee] = adoption(faute === 'tete' ? notres : leurs, version, '1.0', doreur);
  if (faute !== 'document') return { gelee, document, apportee: gelee };
  const [autre, apportee] = adoption(leurs, version, '1.0', { referentiel: { intitule: 'Relieur' } });
  return { gelee, document: autre, apportee };
}

/**
 * An extract of a file that two other copies were merged into: one brought a review and a version, of the other a row is known by its digest
 * alone. The first has rows 3 to 6 of its own, the second parted from it after its row 4.
 */
export function extraitReuni(faute: Faute | null = null): Extrait {
  const notres: Row[] = extraitSain().rows.slice(0, 3);
  const leurs: Row[] = notres.slice(0, 2);
  leurs.push(rowOf(leurs, { op: 'item.changed', changes: [reword(0, 2)] }));
  const [relu, ouverte] = miseEnRelecture(leurs, relecture, doreur);
  leurs.push(rowOf(leurs, { op: 'relecture.ouverte', changes: [ouverte] }));
  const { gelee, document, apportee } = adoptee(leurs, notres, faute);
  const ailleurs = rowOf(leurs, { op: 'item.changed', changes: [reword(2, 0)] });
  leurs.push(rowOf(leurs, { op: 'version.adopted', changes: [gelee] }));
  const tete = rowOf(leurs, { op: 'item.changed', changes: [reword(2, 1)] });
  leurs.push(tete);
  notres.push(
    rowOf(notres, {
      op: 'fusion.actes',
      changes: [ouverte, apportee, fusion(premiere, 'Copie de Bruno', tete)],
    }),
  );
  notres.push(rowOf(notres, { op: 'fusion.faite', changes: [fusion(seconde, 'Copie de Claire', ailleurs)] }));
  notres.push(rowOf(notres, { op: 'item.changed', changes: [reword(1, 2)] }));
  const { corps = '', ...sansTexte } = ailleurs;
  const recues = [...leurs.slice(2).map(recue), recue({ ...sansTexte, sha256: sha256(corps) })];
  return { header: headerOf(notres, 2, recues.length), recues, rows: notres, documents: [document, relu] };
}
