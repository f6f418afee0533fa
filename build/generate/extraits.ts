import { chainHash, genesisHash } from '../../main/engine/journal/chain.ts';
import {
  entre,
  exempleOf,
  hachee,
  ligne,
  suit,
  textOf,
  version,
  withoutCorps,
  type Exemple,
} from './exemple.ts';
import { exemplesReunis } from './exemples-reunis.ts';
import { extraitSain, headerOf, type Extrait, type Frozen, type Row } from './extrait-sain.ts';

const sain = extraitSain();
const ancre = (seq: number): string => `${seq}:${sain.rows[seq - 1]?.hash ?? ''}`;
const exemple = (
  nom: string,
  change: Partial<Extrait>,
  releve: readonly string[],
  donnee?: string,
): Exemple => exempleOf(nom, { ...sain, ...change }, releve, donnee);

const inRow = (seq: number, edit: (row: Row) => Row): Partial<Extrait> => ({
  rows: sain.rows.map((row) => (row.seq === seq ? edit(row) : row)),
});
const inDocument = (numero: number, edit: (one: Frozen) => Frozen): Partial<Extrait> => ({
  documents: sain.documents.map((one, i) => (i === numero ? edit(one) : one)),
});

/** How many rows come before the first adoption: the documents name the head before theirs, so those who rewrite it all rewrite them too. */
const avantAdoption = 3;

/** The chain written anew, as somebody who holds the file could: nothing in it alone tells. */
function reecrit(edit: (corps: string, seq: number) => string): Partial<Extrait> {
  let previous: Buffer = genesisHash;
  const rows = sain.rows.slice(0, avantAdoption).map(({ seq, corps = '' }) => {
    const text = edit(corps, seq);
    const hash = chainHash(previous, text);
    const row = { seq, prev_hash: previous.toString('hex'), hash: hash.toString('hex'), corps: text };
    previous = hash;
    return row;
  });
  return { rows, documents: [], header: headerOf(rows, 0) };
}

/** `number`: the row whose first change is of that item. */
function conflit(number: number): string {
  const { changes } = JSON.parse(sain.rows[number - 1]?.corps ?? '') as {
    readonly changes: readonly { readonly entity: string; readonly id: string }[];
  };
  return `${changes[0]?.entity ?? ''} ${changes[0]?.id ?? ''} n’était pas dans l’état qu’elle dit.`;
}
const relecture = (what: string, objet = 'Consultation des deux collèges'): string =>
  entre(`Relecture «\u00a0${objet}\u00a0» (ligne 7 du journal)`, what);
const sha256Change = 'le document gelé n’est plus celui qui a été adopté (son SHA-256 a changé).';
const manque = 'son document gelé manque.';
const nulleLigne = (id: string): string =>
  entre(`Document gelé ${id}`, 'aucune ligne du journal ne le nomme.');
/** Which of its documents is the snapshot of a review. */
const relu = 3;
const instantane = sain.documents[relu];
if (instantane === undefined) throw new Error('no review');
const inconnu = '0192f3a0-0000-7000-8000-000000000000';
const surLigne = (seq: number, edit: (corps: string) => string) =>
  reecrit((corps, n) => (n === seq ? edit(corps) : corps));
const corpsDe = (seq: number, edit: (corps: string) => string): Partial<Extrait> =>
  inRow(seq, (row) => ({ ...row, corps: edit(row.corps ?? '') }));
const echangees = [4, 6, 5, 7, 8, 9].flatMap((seq) => sain.rows[seq - 1] ?? []);

const exemples: readonly Exemple[] = [
  exemple('sain', {}, []),
  exemple('sain-ancre', {}, [], ancre(4)),
  exemple('sans-corps', { rows: sain.rows.map(withoutCorps) }, [], ancre(9)),
  exemple(
    'heure-qui-recule',
    surLigne(2, (corps) => corps.replace('"at":"2026', '"at":"2027')),
    [],
  ),
  exemple(
    'texte-altere',
    corpsDe(3, (corps) => corps.replace('même', 'autre')),
    [ligne(3, hachee), ligne(9, conflit(9))],
  ),
  exemple(
    'empreinte-alteree',
    inRow(3, (row) => ({ ...row, hash: 'a'.repeat(64) })),
    [ligne(3, hachee), ligne(4, 'prev_hash n’est pas l’empreinte de la ligne d’avant.')],
  ),
  exemple(
    'moitie-de-signe',
    corpsDe(3, (corps) => corps.replace('\u{1F3BC}', '\ud83c')),
    [ligne(3, hachee), ligne(9, conflit(9))],
  ),
  exemple('ligne-otee', { rows: sain.rows.filter(({ seq }) => seq !== 5) }, [
    ligne(6, suit(4)),
    ligne(6, conflit(6)),
  ]),
  exemple('ligne-doublee', { rows: sain.rows.flatMap((row) => (row.seq === 5 ? [row, row] : [row])) }, [
    ligne(5, suit(5)),
    ligne(5, conflit(5)),
  ]),
  exemple('lignes-echangees', { rows: [...sain.rows.slice(0, 3), ...echangees] }, [
    ligne(6, suit(4)),
    ligne(6, conflit(6)),
    ligne(5, suit(6)),
    ligne(7, suit(5)),
  ]),
  exemple('coupe-a-la-fin', { rows: sain.rows.slice(0, 8) }, [
    'L’extrait s’arrête à la ligne 8 du journal, qui n’est pas la tête qu’il annonce (ligne 9).',
  ]),
  exemple('coupe-et-tete-refaite', surLigne(0, String), [], undefined),
  exemple(
    'coupe-et-tete-refaite-ancre',
    surLigne(0, String),
    [
      entre(
        'L’ancre est la ligne 9 du journal, qui s’arrête à la ligne 3, et aucune ligne reçue d’une autre copie n’est la sienne',
        'des lignes ont été retirées à la fin, ou cet extrait est plus ancien que l’ancre.',
      ),
    ],
    ancre(9),
  ),
  exemple(
    'chaine-reecrite',
    surLigne(2, (corps) => corps.replace('Relieur', 'Doreur')),
    [],
  ),
  exemple(
    'chaine-reecrite-ancre',
    surLigne(2, (corps) => corps.replace('Relieur', 'Doreur')),
    [
      entre(
        'La ligne 3 du journal n’est pas celle de l’ancre, et aucune ligne reçue d’une autre copie ne l’est',
        'le journal a été réécrit à cette ligne ou avant elle, ou l’ancre est celle d’un autre fichier.',
      ),
    ],
    ancre(3),
  ),
  exemple(
    'geste-impossible',
    surLigne(3, (corps) => corps.replace('l’élève"', 'la classe"')),
    [ligne(3, conflit(3))],
  ),
  exemple(
    'auteur-inconnu',
    surLigne(2, (corps) => corps.replace('Camille Essai', ' ')),
    [ligne(2, 'elle ne dit pas qui l’a écrite.')],
  ),
  exemple(
    'motif-illisible',
    surLigne(2, (corps) => corps.replace(/"reason":(?:null|"[^"]*")/, '"reason":{"a":1}')),
    [ligne(2, 'son texte n’est pas un geste.')],
  ),
  exemple(
    'debut-ote',
    surLigne(1, (corps) => corps.replace('espace.created', 'item.changed')),
    [ligne(1, 'le journal ne commence pas par la création de l’espace.')],
  ),
  exemple(
    'document-altere',
    inDocument(0, (one) => ({ ...one, texte: one.texte.replace('Relieur', 'Relieuse') })),
    [version('1.0', 4, sha256Change)],
  ),
  exemple(
    'documents-echanges',
    inDocument(0, (one) => ({ ...one, texte: sain.documents[1]?.texte ?? '' })),
    [version('1.0', 4, sha256Change)],
  ),
  exemple('document-ote', { documents: sain.documents.slice(1) }, [
    version('1.0', 4, manque),
    'L’extrait annonce 4 documents gelés et en contient 3.',
  ]),
  exemple(
    'document-sans-adoption',
    inDocument(0, (one) => ({ ...one, document: inconnu })),
    [nulleLigne(inconnu), version('1.0', 4, manque)],
  ),
  exemple(
    'instantane-altere',
    inDocument(relu, (one) => ({ ...one, texte: one.texte.replace('Relieur', 'Relieuse') })),
    [relecture('le document gelé n’est plus celui qui a été mis en relecture (son SHA-256 a changé).')],
  ),
  exemple('instantane-ote', { documents: sain.documents.slice(0, relu) }, [
    relecture(manque),
    'L’extrait annonce 4 documents gelés et en contient 3.',
  ]),
  exemple('instantane-en-trop', { documents: [...sain.documents, { ...instantane, document: inconnu }] }, [
    nulleLigne(inconnu),
    'L’extrait annonce 4 documents gelés et en contient 5.',
  ]),
  exemple(
    'instantane-donne-pour-version',
    inDocument(relu, (one) => ({ ...one, sorte: 'version' })),
    [nulleLigne(instantane.document), relecture(manque)],
  ),
  exemple('instantane-incoherent', extraitSain('Autre objet'), [
    relecture('le document gelé dit autre chose que sa mise en relecture (objet).', 'Autre objet'),
  ]),
  {
    nom: 'ligne-illisible',
    texte: textOf(sain).replace('{"seq":6', '{"seq":6,'),
    arguments: [],
    code: 1,
    releve: [entre('Ligne 7 de l’extrait', 'illisible.'), ligne(7, suit(5))],
  },
  {
    nom: 'pas-un-extrait',
    texte: '{"format":"paritaire/referentiel"}\n',
    arguments: [],
    code: 2,
    releve: ['Ce fichier n’est pas un extrait d’audit de Paritaire.'],
  },
  ...exemplesReunis,
];

/** Every file of docs/verificateur/exemples, by its name. */
export function extraits(): readonly (readonly [string, string])[] {
  const attendus = exemples.map(({ texte: _texte, ...attendu }) => attendu);
  return [
    ...exemples.map(({ nom, texte }) => [`${nom}.jsonl`, texte] as const),
    ['attendus.json', JSON.stringify(attendus)],
  ];
}
