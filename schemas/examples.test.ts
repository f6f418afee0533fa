import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import type { Validator } from '@hyperjump/json-schema/draft-2020-12';
import canonicalize from 'canonicalize';
import { beforeAll, describe, expect, test } from 'vitest';
import { independentCheck } from '../tests/support/independent-validator.ts';
import { treeProblems } from '../shared/document/tree.ts';
import type {
  Document,
  DocumentGrille,
  DocumentResultat,
  DocumentSaisie,
  ToutDocument,
} from '../shared/generated/document.ts';
import { evaluer } from '../shared/grille/evaluer.ts';
import { fautesDeGrille } from '../shared/grille/fautes-grille.ts';
import { evaluerTenue } from '../shared/decision/tenue.ts';
import { fautesDeListe } from '../shared/organisme/fautes-liste.ts';
import { fautesDeSaisie } from '../shared/grille/fautes-saisie.ts';
import { contentOf } from '../shared/partage/content.ts';
import { v1_0_0 as ownValidator } from '../shared/generated/validators.js';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const names = (kind: string): string[] =>
  readdirSync(new URL(`examples/${kind}/`, import.meta.url)).map((file) => file.replace(/\.json$/, ''));

type Json = Parameters<Validator>[0];

let independent: Validator;

// The outsiders' promise: this second implementation knows nothing but the single-file schema.
beforeAll(async () => {
  independent = await independentCheck();
});

interface Fault {
  /** The valid example that the file is, but for one thing. */
  readonly base: string;
  /** JSON Pointer of that thing. */
  readonly at: string;
  readonly keyword: string;
  /** JSON Pointer of what the validator complains of, where it is not `at` or what holds it. */
  readonly reported?: string;
}

const fault = (base: string, at: string, keyword: string, reported?: string): Fault => ({
  base,
  at,
  keyword,
  ...(reported !== undefined && { reported }),
});
const bloc = '/referentiel/blocs/0';

const faults: Readonly<Record<string, Fault>> = {
  'adopte-sans-competence': fault(
    'adopte-minimal',
    `${bloc}/competences/0`,
    'minItems',
    '/referentiel/competences',
  ),
  'adopte-sans-cpne': fault('adopte-minimal', '/referentiel/cpne/0', 'minItems'),
  'adopte-sans-decision': fault('adopte-minimal', '/version/decision', 'required'),
  'adopte-sans-identifiant-de-version': fault('adopte-minimal', '/version/id', 'required'),
  'adopte-sans-identite': fault('adopte-minimal', '/referentiel/intitule', 'minLength'),
  'adopte-sans-motif': fault('adopte-minimal', '/version/motif', 'required'),
  'adopte-sans-numero': fault('adopte-minimal', '/version/numero', 'required'),
  'adopte-sans-tete': fault('adopte-minimal', '/provenance/tete', 'required'),
  'annexe-sans-cpne': fault('cqpi-deux-cpne', '/referentiel/annexes/0/cpne', 'required'),
  'brouillon-avec-numero': fault('brouillon-minimal', '/version/numero', 'false schema'),
  'brochure-prise-pour-idcc': fault('brouillon-rncp', '/referentiel/idcc/0', 'type'),
  'cause-de-revision-inconnue': fault('adopte-version-suivante', '/version/causes/1', 'enum'),
  'cause-sans-version-precedente': fault(
    'adopte-minimal',
    '/version/causes',
    'dependentRequired',
    '/version/precedente',
  ),
  'correspondance-sans-destination': fault(
    'brouillon-rncp',
    '/referentiel/correspondances/0/destination',
    'required',
  ),
  'critere-sans-libelle': fault('brouillon-rncp', `${bloc}/competences/0/criteres/0/libelle`, 'required'),
  'date-a-la-francaise': fault('brouillon-rncp', '/referentiel/enregistrement/dateDecision', 'pattern'),
  'date-impossible-mois-13': fault('adopte-minimal', '/version/decision/date', 'pattern'),
  'decision-constatee-avec-seance': fault(
    'adopte-decision-tenue',
    '/version/decision/forme',
    'false schema',
    '/version/decision/tenue',
  ),
  'decision-tenue-sans-regle': fault('adopte-decision-tenue', '/version/decision/tenue/regle', 'required'),
  'decision-tenue-sans-seance': fault(
    'adopte-minimal',
    '/version/decision/forme',
    'required',
    '/version/decision/tenue',
  ),
  'empreinte-en-majuscules': fault('brouillon-minimal', '/version/empreinte', 'pattern'),
  'enregistrement-de-six-ans': fault('brouillon-rncp', '/referentiel/enregistrement/dureeAnnees', 'maximum'),
  'en-relecture-avec-numero': fault('en-relecture', '/version/numero', 'false schema'),
  'en-relecture-sans-objet': fault('en-relecture', '/version/motif', 'required'),
  'format-inconnu': fault('brouillon-minimal', '/format', 'enum'),
  'idcc-pris-pour-brochure': fault('brouillon-rncp', '/referentiel/brochures/0/numero', 'pattern'),
  'idcc-sur-trois-chiffres': fault('brouillon-rncp', '/referentiel/idcc/0', 'pattern'),
  'identifiant-en-majuscules': fault('brouillon-minimal', '/referentiel/id', 'pattern'),
  'identifiant-v4': fault('brouillon-minimal', '/referentiel/id', 'pattern'),
  'instant-sans-millisecondes': fault('brouillon-minimal', '/provenance/tete/at', 'pattern'),
  'jury-vide': fault('brouillon-rncp', '/referentiel/voiesAcces/0/jury/composition', 'minProperties'),
  'lien-en-double': fault('brouillon-rncp', `${bloc}/competences/0/activites/1`, 'uniqueItems'),
  'membre-inconnu': fault('brouillon-minimal', '/referentiel/remarque', 'additionalProperties'),
  'membre-inconnu-dans-l-enveloppe': fault('brouillon-minimal', '/date', 'additionalProperties'),
  'nature-inconnue': fault('brouillon-minimal', '/referentiel/nature', 'enum'),
  'niveau-9': fault('brouillon-rncp', '/referentiel/niveau', 'maximum'),
  'numero-de-version-avec-lettre': fault('adopte-minimal', '/version/numero', 'pattern'),
  'partage-sans-empreinte': fault('bloc-partage', `${bloc}/partage/empreinte`, 'required'),
  'quatre-codes-nsf': fault('brouillon-rncp', '/referentiel/codesNsf/3', 'maxItems'),
  'rncp-avec-competences-sans-bloc': fault('brouillon-rncp', '/referentiel/competences/0', 'maxItems'),
  'rncp-avec-modalites-sans-bloc': fault('brouillon-rncp', '/referentiel/modalites/0', 'maxItems'),
  'rncp-avec-numero-rs': fault('brouillon-rncp', '/referentiel/numero', 'pattern'),
  'rs-avec-blocs': fault('brouillon-rs', bloc, 'maxItems'),
  'rs-avec-niveau': fault('brouillon-rs', '/referentiel/niveau', 'false schema'),
  'rs-avec-numero-rncp': fault('brouillon-rs', '/referentiel/numero', 'pattern'),
  'schema-inconnu': fault('brouillon-minimal', '/schema', 'const'),
  'siret-a-zero': fault('brouillon-rncp', '/referentiel/titulaireDroits/siret', 'not'),
  'siret-sur-treize-chiffres': fault('brouillon-rncp', '/referentiel/titulaireDroits/siret', 'pattern'),
  'statut-inconnu': fault('brouillon-minimal', '/version/statut', 'enum'),
  'tete-avant-la-premiere-ligne': fault('brouillon-minimal', '/provenance/tete/seq', 'minimum'),
  'texte-au-lieu-d-un-nombre': fault('brouillon-rncp', `${bloc}/modalites/0/duree`, 'type'),
  'texte-trop-long': fault('brouillon-minimal', '/referentiel/intitule', 'maxLength'),
  'habilitation-sans-passage': fault(
    'organismes-brouillon',
    '/organismes/organismes/1/habilitations/0/passages/0',
    'minItems',
  ),
  'liste-avec-contact': fault(
    'organismes-brouillon',
    '/organismes/organismes/0/contact',
    'additionalProperties',
  ),
  'liste-adoptee-avec-declaration': fault('organismes-adoptes', '/organismes/declarations', 'false schema'),
  'liste-adoptee-sans-organisme': fault('organismes-adoptes', '/organismes/organismes/0', 'minItems'),
  'liste-sans-jour': fault('organismes-brouillon', '/organismes/au', 'required'),
  'organisme-nda-a-dix-chiffres': fault('organismes-brouillon', '/organismes/organismes/0/nda/0', 'pattern'),
  'passage-expire': fault(
    'organismes-brouillon',
    '/organismes/organismes/1/habilitations/0/passages/0/etat',
    'enum',
  ),
  'passage-malgre-sans-decision-tenue': fault(
    'organismes-brouillon',
    '/organismes/organismes/0/habilitations/0/passages/3/decision/malgre',
    'dependentRequired',
    '/organismes/organismes/0/habilitations/0/passages/3/decision/tenue',
  ),
  'portee-sans-nature': fault(
    'organismes-brouillon',
    '/organismes/organismes/1/habilitations/0/passages/0/portee/nature',
    'required',
  ),
  'voie-d-acces-inconnue': fault('brouillon-rncp', '/referentiel/voiesAcces/0/code', 'enum'),
  'grille-adoptee-pour-un-brouillon': fault('grille-adoptee', '/grille/referentiel/numero', 'required'),
  'grille-adoptee-sans-partie': fault('grille-adoptee', '/grille/parties/0', 'minItems'),
  'grille-avec-prochaine-revision': fault('grille-adoptee', '/version/prochaineRevision', 'false schema'),
  'grille-brouillon-avec-numero': fault('grille-brouillon', '/version/numero', 'false schema'),
  'grille-en-relecture-sans-objet': fault('grille-en-relecture', '/version/motif', 'required'),
  'organismes-en-relecture': fault('organismes-brouillon', '/version/statut', 'const'),
  'grille-sans-referentiel': fault('grille-brouillon', '/grille/referentiel', 'required'),
  'niveau-sans-valeur': fault('grille-brouillon', '/grille/echelles/0/niveaux/0/valeur', 'required'),
  'nombre-a-trois-decimales': fault('grille-brouillon', '/grille/parties/0/poids', 'pattern'),
  'nombre-a-virgule': fault('grille-brouillon', '/grille/parties/0/poids', 'pattern'),
  'nombre-a-zero-inutile': fault('grille-brouillon', '/grille/parties/0/poids', 'pattern'),
  'nombre-au-dela-de-dix-mille': fault('grille-brouillon', '/grille/parties/0/poids', 'pattern'),
  'note-avec-niveau-et-valeur': fault('saisie', '/saisie/notes/3/valeur', 'false schema'),
  'note-sans-niveau-ni-valeur': fault(
    'saisie',
    '/saisie/notes/3/niveau',
    'required',
    '/saisie/notes/3/valeur',
  ),
  'partage-sans-part': fault(
    'grille-brouillon',
    '/grille/parties/0/epreuves/0/evaluateurs/0/part',
    'required',
  ),
  'regle-inconnue': fault('grille-brouillon', '/grille/regle/type', 'enum'),
  'regle-moyenne-sans-seuil': fault(
    'grille-brouillon',
    '/grille/parties/0/epreuves/0/regle/seuil',
    'required',
  ),
  'regle-nombre-sans-minimum': fault(
    'grille-brouillon',
    '/grille/parties/0/epreuves/1/regle/minimum',
    'required',
  ),
  'regle-tous-avec-seuil': fault('grille-brouillon', '/grille/regle/seuil', 'false schema'),
  'reprise-avec-lignes': fault('grille-brouillon', '/grille/parties/0/epreuves/2/lignes/0', 'maxItems'),
  'reprise-en-moyenne': fault(
    'grille-brouillon',
    '/grille/parties/0/epreuves/3/reprend',
    'enum',
    '/grille/parties/0/epreuves/3/regle/type',
  ),
  'resultat-etat-inconnu': fault('resultat', '/resultat/etat', 'enum'),
  'saisie-sans-jour': fault('saisie', '/saisie/jour', 'required'),
};

const isContainer = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** JSON Pointers at which two JSON values differ, no deeper than needed. */
function differences(a: unknown, b: unknown, at = ''): string[] {
  if (!isContainer(a) || !isContainer(b)) return a === b ? [] : [at];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) =>
    differences(a[key], b[key], `${at}/${key}`),
  );
}

/** What the thing is called in Ajv's words: a missing or surplus member is named beside the object, not in the path. */
function ownErrors(value: unknown): { readonly keyword: string; readonly at: string }[] {
  ownValidator(value);
  return (ownValidator.errors ?? []).map(({ keyword, instancePath, params }) => {
    const member: unknown = params['missingProperty'] ?? params['additionalProperty'];
    return { keyword, at: typeof member === 'string' ? `${instancePath}/${member}` : instancePath };
  });
}

function independentErrors(value: unknown): string[] {
  const output = independent(value as Json, 'BASIC');
  return output.valid
    ? []
    : (output.errors ?? []).map(({ instanceLocation }) => instanceLocation.replace(/^#/, ''));
}

/** Whether a complaint at `place` is about `thing`: that very thing, or the list or object that holds it. */
const concerns = (place: string, thing: string): boolean =>
  place === thing || (thing.startsWith(`${place}/`) && !thing.slice(place.length + 1).includes('/'));

/** What no schema can say of a document; its empreinte and that of its subject, null for what has none. */
function lookedInto(document: ToutDocument): {
  readonly faults: readonly unknown[];
  readonly empreinte: string | null;
  readonly computed: string | null;
} {
  if (!('version' in document)) return { faults: [], empreinte: null, computed: null };
  const { empreinte } = document.version;
  const [subject, faults] =
    'grille' in document
      ? [document.grille, fautesDeGrille(document.grille)]
      : 'organismes' in document
        ? [document.organismes, fautesDeListe(document.organismes)]
        : [document.referentiel, treeProblems(document.referentiel)];
  const computed = createHash('sha256')
    .update(canonicalize(subject) ?? '')
    .digest('hex');
  return { faults, empreinte, computed };
}

describe('valid examples', () => {
  test.each(names('valid'))(
    '%s: both validators accept it, its links hold, its empreinte is true',
    (name) => {
      const value = read(`examples/valid/${name}.json`);
      expect(ownErrors(value)).toEqual([]);
      expect(independent(value as Json)).toEqual({ valid: true });
      const { faults, empreinte, computed } = lookedInto(value as ToutDocument);
      expect(faults).toEqual([]);
      expect(computed).toBe(empreinte);
    },
  );

  test('a decision taken at a meeting is one by the rule that it names, for the very text that was voted', () => {
    const { version } = read('examples/valid/adopte-decision-tenue.json') as Document;
    const { decision, empreinte } = version;
    expect(decision?.tenue?.empreinte).toBe(empreinte);
    expect(decision && evaluerTenue(decision)).toMatchObject({ resultat: 'adopte', fautes: [] });
  });

  test('the marks are marks of the grid beside them, and give the result beside them', () => {
    const { grille, version } = read('examples/valid/grille-brouillon.json') as DocumentGrille;
    const { saisie } = read('examples/valid/saisie.json') as DocumentSaisie;
    const { resultat } = read('examples/valid/resultat.json') as DocumentResultat;
    expect(fautesDeSaisie(grille, version.empreinte, saisie)).toEqual([]);
    expect(evaluer(grille, saisie)).toEqual(resultat);
  });

  test('a bloc taken from another référentiel names the content that it has', () => {
    const { referentiel } = read('examples/valid/bloc-partage.json') as Document;
    for (const one of referentiel.blocs) {
      const content = canonicalize(contentOf(one)) ?? '';
      expect(one.partage?.empreinte).toBe(createHash('sha256').update(content).digest('hex'));
    }
  });

  test('a next version names the number and the empreinte of the one before', () => {
    const before = read('examples/valid/adopte-minimal.json') as Document;
    const after = read('examples/valid/adopte-version-suivante.json') as Document;
    const { id, numero, empreinte } = before.version;
    expect(after.version.precedente).toEqual({ id, numero, empreinte });
  });
});

describe('invalid examples', () => {
  test('each file has its reason here, and each reason its file', () => {
    expect(names('invalid').sort()).toEqual(Object.keys(faults).sort());
  });

  test.each(Object.entries(faults))(
    '%s: both validators refuse it, for that reason alone',
    (name, expected) => {
      const value = read(`examples/invalid/${name}.json`);
      expect(differences(read(`examples/valid/${expected.base}.json`), value)).toEqual([expected.at]);

      const thing = expected.reported ?? expected.at;
      const [own, ...others] = ownErrors(value);
      expect(own?.keyword).toBe(expected.keyword);
      expect(own?.at).toSatisfy((place: string) => concerns(place, thing));
      // What remains only repeats the fault from the outside: the rule that holds it, the alternatives tried.
      const wrappers = ['if', 'anyOf', 'contains', expected.keyword];
      expect(others.map(({ keyword }) => keyword).filter((keyword) => !wrappers.includes(keyword))).toEqual(
        [],
      );

      // Of several alternatives, this implementation names first the object that fits none.
      const places = independentErrors(value);
      expect(places).not.toEqual([]);
      expect(places).toSatisfy((all: string[]) => all.some((place) => concerns(place, thing)));
      expect(expected.reported === undefined ? places.slice(1) : []).toEqual([]);
    },
  );
});
