import { chainHash } from '../../main/engine/journal/chain.ts';
import { entre, exempleOf, hachee, ligne, suit, version, withoutCorps, type Exemple } from './exemple.ts';
import { extraitReuni } from './extrait-reuni.ts';
import { headerOf, rowOf, type Extrait, type Recue } from './extrait-sain.ts';

const reuni = extraitReuni();
const court = (hash: string): string => `${hash.slice(0, 12)}…`;

const exemple = (nom: string, change: Partial<Extrait>, releve: readonly string[], ancre?: string): Exemple =>
  exempleOf(nom, { ...reuni, ...change }, releve, ancre);

/** The rows of the first copy are received 3 to 6; the last one received is of the second. */
function recue(seq: number): Recue {
  const found = reuni.recues.find((row) => row.recue === seq);
  if (found === undefined) throw new Error(`no row ${seq}`);
  return found;
}
const ligneRecue = (seq: number, what: string): string =>
  entre(`Ligne reçue ${seq} (${court(recue(seq).hash)})`, what);
const surRecue = (seq: number, edit: (row: Recue) => Recue | null): Partial<Extrait> => ({
  recues: reuni.recues.flatMap((row) => (row === recue(seq) ? (edit(row) ?? []) : [row])),
});

const annonce = (recues: number): string => `L’extrait annonce 5 lignes reçues et en contient ${recues}.`;
const sansAvant = 'la ligne d’avant elle n’est ni dans le journal ni parmi les lignes reçues.';
const enTrop = 'aucune réunion ne la nomme, et aucune ligne reçue ne la suit.';
const nulleRecue = 'aucune ligne reçue ne dit où elle a été gelée.';

/** One more row after the head of the first copy, which no merge saw, and its hash. */
function prolonge(edit: (corps: string) => string = String): readonly [Partial<Extrait>, string] {
  const { recue: seq, ...tete } = recue(6);
  const rows = Array.from({ length: seq }, () => ({ seq, ...tete }));
  const { seq: suivant, corps = '', ...ajoutee } = rowOf(rows, { op: 'item.changed', changes: [] });
  const texte = edit(corps);
  const hash = chainHash(Buffer.from(ajoutee.prev_hash, 'hex'), texte).toString('hex');
  const recues = [...reuni.recues, { ...ajoutee, recue: suivant, corps: texte, hash }];
  return [{ header: headerOf(reuni.rows, 2, recues.length), recues }, hash];
}

/** `edit`: what that row says in place of what a gesture says; `dits`: what is said of it first. */
function enPlus(nom: string, edit: (corps: string) => string, dits: readonly string[]): Exemple {
  const [change, hash] = prolonge(edit);
  return exemple(
    nom,
    change,
    [...dits, enTrop].map((dit) => entre(`Ligne reçue 7 (${court(hash)})`, dit)),
  );
}

/** Of a file that other copies were merged into. */
export const exemplesReunis: readonly Exemple[] = [
  exemple('reuni', {}, []),
  exemple('reuni-ancre-recue', {}, [], `6:${recue(6).hash}`),
  exemple(
    'reuni-sans-corps',
    { recues: reuni.recues.map(withoutCorps), rows: reuni.rows.map(withoutCorps) },
    [],
  ),
  exemple(
    'recue-alteree',
    surRecue(3, (row) => ({ ...row, corps: row.corps?.replace('élève', 'éleve') ?? '' })),
    [ligneRecue(3, hachee)],
  ),
  exemple(
    'recue-alteree-ancre',
    surRecue(3, (row) => ({ ...row, corps: row.corps?.replace('élève', 'éleve') ?? '' })),
    [
      ligneRecue(3, hachee),
      entre(
        'La ligne 3 du journal n’est pas celle de l’ancre, et aucune ligne reçue d’une autre copie ne l’est',
        'le journal a été réécrit à cette ligne ou avant elle, ou l’ancre est celle d’un autre fichier.',
      ),
    ],
    `3:${recue(3).hash}`,
  ),
  exemple(
    'recue-otee',
    surRecue(3, () => null),
    [ligneRecue(4, sansAvant), annonce(4)],
  ),
  exemple(
    'recue-qui-gele-otee',
    surRecue(5, () => null),
    [version('1.0', 4, nulleRecue), ligneRecue(6, sansAvant), annonce(4)],
  ),
  enPlus('recue-en-trop', String, []),
  enPlus('recue-sans-heure', (corps) => corps.replace(/"at":"[^"]*"/, '"at":"hier"'), [
    'son texte n’est pas un geste.',
  ]),
  enPlus('recue-qui-revient-sur-elle', (corps) => corps.replace('"undoOf":null', '"undoOf":7'), [
    'son texte n’est pas un geste.',
  ]),
  enPlus('recue-sans-auteur', (corps) => corps.replace('"employeurs"', '"direction"'), [
    'elle ne dit pas qui l’a écrite.',
  ]),
  exemple(
    'recue-mal-numerotee',
    surRecue(6, (row) => ({ ...row, recue: 8 })),
    [entre(`Ligne reçue 8 (${court(recue(6).hash)})`, suit(5))],
  ),
  exemple(
    'tete-otee',
    surRecue(6, () => null),
    [
      ligne(4, `la tête ${court(recue(6).hash)} qu’elle a vue n’est pas parmi les lignes reçues.`),
      ligneRecue(5, enTrop),
      annonce(4),
    ],
  ),
  exemple(
    'recue-qui-gele-sans-corps',
    surRecue(5, ({ corps: _corps, ...row }) => ({ ...row, sha256: 'a'.repeat(64) })),
    [ligneRecue(5, hachee), version('1.0', 4, nulleRecue)],
  ),
  exemple('reuni-autre-tete', extraitReuni('tete'), [
    version('1.0', 4, 'le document gelé dit autre chose que son adoption (tête du journal).'),
  ]),
  exemple('reuni-autre-document', extraitReuni('document'), [
    version('1.0', 4, 'la ligne reçue 5 gèle un autre document.'),
  ]),
];
