import type { Brochure, CodeNsf, Referentiel } from '../../../../shared/generated/document.ts';
import type { Nomenclature } from '../../../../shared/i18n/fr/fiche-notes.ts';
import { ligneCoupee, plafonds, type Contexte } from './contexte.ts';
import { enfantNomme, enfantsNommes, type FicheElement } from './fiche.ts';
import { ligne } from './text.ts';

/** Every code of the fiche has this shape; the schema keeps a type for each nomenclature. */
type CodeLibelle = CodeNsf;

interface Regle {
  readonly quoi: Nomenclature;
  readonly champ: 'CODE' | 'NUMERO';
  readonly forme: RegExp;
  readonly max: number;
}

type Codes = Pick<Referentiel, 'codesNsf' | 'codesRome' | 'formacodes' | 'brochures' | 'idcc'>;

/** Nomenclature codes and collective agreements. CCN_x holds the brochure of the Journal officiel, never the IDCC. */
export function lireCodes(contexte: Contexte): Codes {
  const { racine } = contexte;
  const liste = (groupe: string, nom: string): readonly FicheElement[] =>
    enfantsNommes(racine, groupe).flatMap((element) => enfantsNommes(element, nom));
  const ccn = ['CCN_1', 'CCN_2', 'CCN_3'].flatMap((nom) => enfantsNommes(racine, nom));
  const nsf: Regle = { quoi: 'NSF', champ: 'CODE', forme: /^[0-9]{2,3}[a-z]?$/, max: plafonds.nsf };
  const rome: Regle = { quoi: 'ROME', champ: 'CODE', forme: /^[A-Z][0-9]{4}$/, max: plafonds.rome };
  const formacode: Regle = {
    quoi: 'FORMACODE',
    champ: 'CODE',
    forme: /^[0-9]{5}$/,
    max: plafonds.formacodes,
  };
  const brochure: Regle = { quoi: 'CCN', champ: 'NUMERO', forme: /^3[0-9]{3}$/, max: plafonds.brochures };
  const idcc: Regle = { quoi: 'IDCC', champ: 'CODE', forme: /^[0-9]{1,4}$/, max: plafonds.idcc };
  return {
    codesNsf: lire(contexte, liste('CODES_NSF', 'NSF'), nsf),
    codesRome: lire(contexte, liste('CODES_ROME', 'ROME'), rome),
    formacodes: lire(contexte, liste('FORMACODES', 'FORMACODE'), formacode),
    brochures: lire(contexte, ccn, brochure).map(asBrochure),
    idcc: lire(contexte, liste('CODES_IDCC', 'IDCC'), idcc).map(({ code }) => code),
  };
}

function lire(contexte: Contexte, elements: readonly FicheElement[], regle: Regle): CodeLibelle[] {
  const lus: CodeLibelle[] = [];
  for (const element of elements) {
    const lu = lireUn(contexte, element, regle, lus);
    if (lu !== null) lus.push(lu);
  }
  return lus;
}

function lireUn(
  contexte: Contexte,
  element: FicheElement,
  regle: Regle,
  lus: readonly CodeLibelle[],
): CodeLibelle | null {
  const { releve } = contexte;
  const { quoi, max } = regle;
  const champs = [regle.champ, 'LIBELLE'];
  const brut = ligne(enfantNomme(element, regle.champ)?.texte ?? '');
  const code = quoi === 'IDCC' && brut !== '' ? brut.padStart(4, '0') : brut;
  const libelle = ligneCoupee(contexte, enfantNomme(element, 'LIBELLE'), plafonds.court);
  if (code === '' && libelle === '') return null;
  if (!regle.forme.test(brut))
    releve.noteItem('laisse', element, champs, 'CODE_INVALIDE', { quoi, code: brut });
  else if (lus.some((lu) => lu.code === code))
    releve.noteItem('laisse', element, champs, 'CODE_EN_DOUBLE', { quoi });
  else if (lus.length >= max) releve.noteItem('laisse', element, champs, 'CODE_EN_TROP', { quoi, max });
  else {
    releve.noteItem('compris', element, champs, 'CODE', { quoi, code });
    return libelle === '' ? { code } : { code, libelle };
  }
  return null;
}

function asBrochure({ code, libelle }: CodeLibelle): Brochure {
  return libelle === undefined ? { numero: code } : { numero: code, libelle };
}
