import { identifiantPhrases, type identifiants } from '../i18n/fr/identifiants.ts';
import { isSiren, isSiret } from './siret.ts';

export type SorteIdentifiant = keyof typeof identifiants;
type CodeFaute = keyof typeof identifiantPhrases;
type Parametres<C extends CodeFaute> =
  Parameters<(typeof identifiantPhrases)[C]> extends [infer P] ? P : Record<never, never>;

/** Why a text is not the identifier it should be. */
export interface FauteIdentifiant {
  readonly code: CodeFaute;
  readonly parametres: Readonly<Record<string, string | number>>;
}

function faute<C extends CodeFaute>(code: C, parametres: Parametres<C>): FauteIdentifiant {
  return { code, parametres: parametres as FauteIdentifiant['parametres'] };
}

/** What is wrong, in words, to be shown beside the field. */
export function phraseIdentifiant({ code, parametres }: FauteIdentifiant): string {
  return (identifiantPhrases[code] as (p: FauteIdentifiant['parametres']) => string)(parametres);
}

/** The whole form, and the count of digits of those that are made of digits alone. */
const formes: Readonly<Record<SorteIdentifiant, { readonly motif: RegExp; readonly chiffres?: number }>> = {
  siren: { motif: /^\d{9}$/, chiffres: 9 },
  siret: { motif: /^\d{14}$/, chiffres: 14 },
  nda: { motif: /^\d{11}$/, chiffres: 11 },
  uai: { motif: /^\d{7}[A-Z]$/ },
  idcc: { motif: /^\d{4}$/, chiffres: 4 },
  brochure: { motif: /^\d{4}$/, chiffres: 4 },
  rome: { motif: /^[A-Z]\d{4}$/ },
  // Two digits are the group of specialities: allowed.
  nsf: { motif: /^\d{2,3}[a-z]?$/ },
  formacode: { motif: /^\d{5}$/, chiffres: 5 },
  rncp: { motif: /^RNCP\d{3,5}$/ },
  rs: { motif: /^RS\d{1,5}$/ },
  bloc: { motif: /^(?:RNCP\d{3,5})?BC\d{2}$/ },
  niveau: { motif: /^\d+$/ },
};

/** Numbers are often copied as they are printed, by groups. */
export const sansEspaces = (text: string): string => text.replaceAll(/[\s.\u00a0\u202f-]/g, '');

function fauteDeForme(sorte: SorteIdentifiant, text: string): FauteIdentifiant | null {
  const { motif, chiffres } = formes[sorte];
  if (motif.test(text)) return null;
  if (text.trim() === '') return faute('VIDE', { sorte });
  const sans = sansEspaces(text);
  if (sans !== text && motif.test(sans)) return faute('ESPACES', { sorte, sans });
  if (sorte === 'idcc' && /^\d{1,3}$/.test(text))
    return faute('ZEROS_DEVANT', { sorte, complet: text.padStart(4, '0') });
  if (chiffres === undefined) return fauteDeRepertoire(sorte, text) ?? faute('FORME', { sorte });
  const caractere = /\D/u.exec(text)?.[0];
  if (caractere !== undefined) return faute('CARACTERE', { sorte, caractere });
  return faute('LONGUEUR', { sorte, attendus: chiffres, trouves: text.length });
}

function fauteDeRepertoire(sorte: SorteIdentifiant, text: string): FauteIdentifiant | null {
  if (sorte === 'rncp' && formes.rs.motif.test(text)) return faute('AUTRE_REPERTOIRE', { attendu: 'RNCP' });
  if (sorte === 'rs' && formes.rncp.motif.test(text)) return faute('AUTRE_REPERTOIRE', { attendu: 'RS' });
  return null;
}

/** Letters of the key of a UAI code: no I, no O, no Q. */
const LETTRES_UAI = 'ABCDEFGHJKLMNPRSTUVWXYZ';

function fauteDeCle(sorte: SorteIdentifiant, text: string): FauteIdentifiant | null {
  if (sorte === 'siren' || sorte === 'siret') {
    if (/^0+$/.test(text)) return faute('ZEROS', { sorte });
    return (sorte === 'siren' ? isSiren(text) : isSiret(text)) ? null : faute('CLE', { sorte });
  }
  if (sorte === 'uai') {
    const lettre = LETTRES_UAI.charAt(Number(text.slice(0, 7)) % LETTRES_UAI.length);
    return text.endsWith(lettre) ? null : faute('CLE_UAI', { lettre });
  }
  return null;
}

function fauteDeValeur(sorte: SorteIdentifiant, text: string): FauteIdentifiant | null {
  if (sorte === 'brochure' && !text.startsWith('3')) return faute('BROCHURE', {});
  if (sorte === 'rome' && !/^[A-N]/.test(text)) return faute('ROME', {});
  if (sorte === 'niveau' && !/^[1-8]$/.test(text)) return faute('NIVEAU', {});
  return null;
}

/** What is wrong with an identifier as it is typed; null when nothing is. */
export function fauteIdentifiant(sorte: SorteIdentifiant, text: string): FauteIdentifiant | null {
  return fauteDeForme(sorte, text) ?? fauteDeCle(sorte, text) ?? fauteDeValeur(sorte, text);
}

/** An identifier as it is meant: without the spaces that people put in it, when it is one without them. */
export function identifiantLu(sorte: SorteIdentifiant, text: string): string {
  const { motif } = formes[sorte];
  if (motif.test(text)) return text;
  const sans = sansEspaces(text);
  return motif.test(sans) ? sans : text;
}

/** Faults of a text that has the form: it may be written down, and is to be looked at. */
const doutes: ReadonlySet<CodeFaute> = new Set<CodeFaute>(['CLE', 'CLE_UAI', 'ROME']);

export function estUnDoute({ code }: FauteIdentifiant): boolean {
  return doutes.has(code);
}

/** A number of either register: its first letters say which. */
export function sorteDuNumero(text: string): 'rncp' | 'rs' {
  return text.startsWith('RS') ? 'rs' : 'rncp';
}

/** The code of a bloc: « BC01 » until the fiche has a number, then that number before it, and no other. */
export function fauteCodeBloc(text: string, fiche: string | null): FauteIdentifiant | null {
  const forme = fauteIdentifiant('bloc', text);
  if (forme !== null || fiche === null || !text.startsWith('RNCP')) return forme;
  return text.startsWith(`${fiche}BC`) ? null : faute('AUTRE_FICHE', { fiche });
}
