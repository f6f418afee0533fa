import { isObject, type Json } from '../../domain/json.ts';
import {
  fauteCodeBloc,
  fauteIdentifiant,
  phraseIdentifiant,
  sorteDuNumero,
  type FauteIdentifiant,
  type SorteIdentifiant,
} from '../../identifiants/identifiants.ts';
import { bases } from '../bases.ts';
import { texteDe } from '../element.ts';
import { A, dEnsemble, deLItem, E, niveauxPour, type FauteDItem } from '../regle.ts';
import type { Structure } from '../structure.ts';

type Faute = FauteDItem<{ valeur: string; probleme: string }>;

const list = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? (value as readonly Json[]) : [];
const member = (value: Json | undefined, name: string): Json | undefined =>
  isObject(value) ? value[name] : undefined;

const deNumero = (valeur: Json | undefined): SorteIdentifiant =>
  sorteDuNumero(typeof valeur === 'string' ? valeur : '');

interface Identifiant {
  readonly champ: string;
  readonly sorte: SorteIdentifiant;
  readonly valeur: Json | undefined;
}

/** Every identifier that the sheet holds. */
function identifiantsDe({ referentiel }: Structure): readonly Identifiant[] {
  const { row } = referentiel;
  const { numero, registre, niveau, titulaireDroits } = row;
  const each = (champ: string, sorte: SorteIdentifiant, name: string | null): readonly Identifiant[] =>
    list(row[champ]).map((value) => ({
      champ,
      sorte,
      valeur: name === null ? value : member(value, name),
    }));
  const numeros = (champ: string): readonly Identifiant[] =>
    list(row[champ]).map((valeur) => ({ champ, sorte: deNumero(valeur), valeur }));
  return [
    { champ: 'numero', sorte: registre === 'RS' ? 'rs' : 'rncp', valeur: numero },
    { champ: 'niveau', sorte: 'niveau', valeur: typeof niveau === 'number' ? String(niveau) : null },
    { champ: 'titulaireDroits', sorte: 'siret', valeur: member(titulaireDroits, 'siret') },
    ...each('coCertificateurs', 'siret', 'siret'),
    ...each('cpne', 'siret', 'siret'),
    ...list(row['cpne']).flatMap((cpne) =>
      list(member(cpne, 'idcc')).map((valeur): Identifiant => ({ champ: 'cpne', sorte: 'idcc', valeur })),
    ),
    ...each('idcc', 'idcc', null),
    ...each('codesNsf', 'nsf', 'code'),
    ...each('codesRome', 'rome', 'code'),
    ...each('formacodes', 'formacode', 'code'),
    ...each('brochures', 'brochure', 'numero'),
    ...numeros('anciennes'),
    ...numeros('nouvelles'),
    ...list(row['correspondances']).map((correspondance): Identifiant => {
      const valeur = member(correspondance, 'destination');
      return { champ: 'correspondances', sorte: deNumero(valeur), valeur };
    }),
  ];
}

function* fautes(structure: Structure): Generator<Faute> {
  const { referentiel, de } = structure;
  const said = (faute: FauteIdentifiant, valeur: string) => ({ valeur, probleme: phraseIdentifiant(faute) });
  for (const { champ, sorte, valeur } of identifiantsDe(structure)) {
    if (typeof valeur !== 'string') continue;
    const faute = fauteIdentifiant(sorte, valeur);
    if (faute !== null) yield deLItem(referentiel, said(faute, valeur), champ);
  }
  // A branch numbers its blocs as it likes: only a code of the RNCP has a form.
  const fiche = texteDe(referentiel, 'numero') || null;
  for (const bloc of de('bloc')) {
    const code = texteDe(bloc, 'code');
    const faute = code.startsWith('RNCP') ? fauteCodeBloc(code, fiche) : null;
    if (faute !== null) yield deLItem(bloc, said(faute, code), 'code');
  }
}

export const regleDesIdentifiants = dEnsemble('L17', {
  base: bases.fiche,
  depuis: '2019-01-01',
  niveaux: niveauxPour(A, A, E, E),
  controle: fautes,
});
