import { isCalendarDate } from '../../../shared/domain/dates.ts';
import {
  membresDeSuite,
  type Repertoire,
  type SuiteDite,
  type TypeDeSuite,
} from '../../../shared/dossier/modele.ts';
import { isNumeroFiche, numeroFicheLu } from '../../../shared/identifiants/numero-fiche.ts';
import { texts } from '../../../shared/i18n/window.ts';

/** What is typed of a suite: every field, whatever its type. */
export interface SaisieDeSuite {
  readonly type: TypeDeSuite;
  readonly le: string;
  readonly jusquau: string;
  readonly criteres: readonly { readonly numero: string | null; readonly motif: string }[];
  readonly motif: string;
  readonly version: string | null;
  readonly numero: string;
  readonly dateEffet: string;
  readonly dateFin: string;
  readonly dateLimiteDelivrance: string;
  readonly anciennes: string;
}

export const suiteVide = (type: TypeDeSuite, le: string): SaisieDeSuite => ({
  type,
  le,
  jusquau: '',
  criteres: [],
  motif: '',
  version: null,
  numero: '',
  dateEffet: '',
  dateFin: '',
  dateLimiteDelivrance: '',
  anciennes: '',
});

const said = texts.dossiers;

/** Nothing typed is nothing said. */
export const dit = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** A day that must be given, or may be. */
export const fauteDeDate = (text: string, isRequired: boolean): string | undefined =>
  (text === '' && !isRequired) || isCalendarDate(text) ? undefined : said.dateForme;

const numerosLus = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map(numeroFicheLu)
      .filter((numero) => numero !== ''),
  ),
];

/** A reason of which it is not said what criterion it is of. */
export const estSansNom = (critere: SaisieDeSuite['criteres'][number] | undefined): boolean =>
  critere !== undefined && critere.numero === null && critere.motif.trim() !== '';

type Fautes = Partial<Readonly<Record<keyof SaisieDeSuite, string>>>;

const datesDe: Readonly<Partial<Record<TypeDeSuite, readonly [keyof SaisieDeSuite, boolean][]>>> = {
  ajourne: [['jusquau', true]],
  enregistre: [
    ['dateEffet', true],
    ['dateFin', true],
    ['dateLimiteDelivrance', false],
  ],
};

/** What is not even of the form that its field wants, by field. */
export function fautesDeForme(saisie: SaisieDeSuite): Fautes {
  const dates = [['le', true] as const, ...(datesDe[saisie.type] ?? [])].flatMap(([champ, isRequired]) => {
    const faute = fauteDeDate(saisie[champ] as string, isRequired);
    return faute === undefined ? [] : [[champ, faute] as const];
  });
  const deNumeros =
    saisie.type !== 'enregistre'
      ? []
      : [
          ...(isNumeroFiche(numeroFicheLu(saisie.numero))
            ? []
            : [['numero', said.suites.numeroForme] as const]),
          ...(numerosLus(saisie.anciennes).every(isNumeroFiche)
            ? []
            : [['anciennes', said.suites.anciennesForme] as const]),
        ];
  const asksCriteres = membresDeSuite[saisie.type].includes('criteres');
  const desCriteres =
    asksCriteres && saisie.criteres.some(estSansNom) ? [['criteres', said.criteres.choisir] as const] : [];
  return Object.fromEntries([...dates, ...deNumeros, ...desCriteres]);
}

/** What was typed, as it is noted; a criterion of which nothing is said is none. */
export function suiteDite(saisie: SaisieDeSuite): SuiteDite {
  const { type, le, criteres, version } = saisie;
  return {
    type,
    le,
    jusquau: dit(saisie.jusquau),
    criteres: criteres.flatMap(({ numero, motif }) =>
      numero === null ? [] : [{ numero, motif: motif.trim() }],
    ),
    motif: dit(saisie.motif),
    version,
    numero: dit(numeroFicheLu(saisie.numero)),
    dateEffet: dit(saisie.dateEffet),
    dateFin: dit(saisie.dateFin),
    dateLimiteDelivrance: dit(saisie.dateLimiteDelivrance),
    anciennes: numerosLus(saisie.anciennes),
  };
}

/** What may be noted next. */
export const suitesPossibles = (derniere: TypeDeSuite | null): readonly TypeDeSuite[] =>
  derniere === 'ajourne'
    ? ['complete', 'refuse', 'enregistre', 'ajourne', 'retire']
    : ['ajourne', 'irrecevable', 'refuse', 'enregistre', 'retire'];

export const repertoireDe = (registre: string): Repertoire => (registre === 'RS' ? 'RS' : 'RNCP');
