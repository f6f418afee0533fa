import { texts } from '../../../../shared/i18n/window.ts';
import type { Referentiel } from '../../../../shared/generated/document.ts';
import { between, identifiant, never, numeroDeFiche, type Check } from '../fields/check.ts';
import type { ChoiceSpec, FieldSpec, RecordsSpec, TypedSpec } from '../fields/field-spec.ts';

const { labels, hints, options, records, sections: titles } = texts.editor;

/** A part of the certification sheet. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly FieldSpec[];
}

type Name = keyof typeof labels;

const typed =
  (kind: TypedSpec['kind']) =>
  (name: Name, hint?: string, check?: Check): TypedSpec => ({
    kind,
    name,
    label: labels[name],
    hint,
    check,
  });
const line = typed('line');
const text = typed('text');
const date = typed('date');
const integer = typed('integer');
const codes = typed('codes');

const choice = (name: Name, list: ChoiceSpec['options'], isOptional: boolean, hint?: string): ChoiceSpec => ({
  kind: 'choice',
  name,
  label: labels[name],
  options: list,
  isOptional,
  hint,
});

/** The first of the fields is the one that a record cannot do without. */
const list = (
  name: keyof typeof records,
  most: number,
  fields: readonly [FieldSpec, ...FieldSpec[]],
  hint?: string,
): RecordsSpec => ({
  kind: 'records',
  name,
  label: labels[name],
  required: fields[0].name,
  fields,
  most,
  ...records[name],
  hint,
});

const coded = (check: Check): readonly [FieldSpec, ...FieldSpec[]] => [
  line('code', undefined, check),
  line('libelle'),
];

const siret = line('siret', hints.siret, identifiant('siret'));
const idcc = codes('idcc', hints.idcc, identifiant('idcc'));

const personne: readonly [FieldSpec, ...FieldSpec[]] = [
  line('nom'),
  siret,
  line('nomCommercial'),
  line('site'),
];

type Registre = Referentiel['registre'];

const numeros: Readonly<Record<Registre, Check>> = {
  RNCP: identifiant('rncp'),
  RS: identifiant('rs'),
  aucun: never(texts.editor.numeroOfRegistre),
};

/** What it is: its number and its level follow from the register that it aims at. */
export const identite = (registre: Registre): Section => ({
  id: 'identite',
  title: titles.identite,
  fields: [
    { kind: 'title', name: 'intitule', label: labels.intitule },
    line('abrege'),
    choice('nature', options.nature, false, hints.nature),
    choice('registre', options.registre, false, hints.registre),
    line('numero', hints.numero, numeros[registre]),
    integer(
      'niveau',
      hints.niveau,
      registre === 'RNCP' ? identifiant('niveau') : never(texts.editor.niveauOfRncp),
    ),
  ],
});

/** Between what it is and the voies d’accès, which are items of their own. */
export const sections: readonly Section[] = [
  {
    id: 'acteurs',
    title: titles.acteurs,
    fields: [
      list('cpne', 50, [line('nom'), idcc, siret], hints.cpne),
      {
        kind: 'object',
        name: 'titulaireDroits',
        label: labels.titulaireDroits,
        required: 'nom',
        fields: personne,
        hint: hints.titulaire,
      },
      list('coCertificateurs', 200, personne),
    ],
  },
  {
    id: 'nomenclatures',
    title: titles.nomenclatures,
    fields: [
      idcc,
      list('codesNsf', 3, coded(identifiant('nsf')), hints.nsf),
      list('codesRome', 5, coded(identifiant('rome')), hints.rome),
      list('formacodes', 5, coded(identifiant('formacode')), hints.formacodes),
      list(
        'brochures',
        5,
        [
          {
            kind: 'line',
            name: 'numero',
            label: labels.numeroBrochure,
            check: identifiant('brochure'),
          },
          line('libelle'),
        ],
        hints.brochures,
      ),
    ],
  },
  {
    id: 'textes',
    title: titles.textes,
    fields: [
      text('objectifsContexte'),
      text('activitesVisees', hints.activitesVisees),
      text('secteurs'),
      text('emploisAccessibles'),
      text('reglementations', hints.reglementations),
      text('prerequisEntree'),
      text('prerequisValidation'),
      { kind: 'text', name: 'regleValidation', label: labels.regleCertification },
      text('classification'),
    ],
  },
  {
    id: 'enregistrement',
    title: titles.enregistrement,
    fields: [
      {
        kind: 'object',
        name: 'enregistrement',
        label: labels.enregistrement,
        required: null,
        fields: [
          {
            kind: 'choice',
            name: 'type',
            label: labels.typeEnregistrement,
            options: options.enregistrement,
            isOptional: true,
          },
          date('dateDecision'),
          date('dateEffet'),
          integer('dureeAnnees', hints.dureeAnnees, between(1, 5)),
          date('dateFin'),
          date('dateLimiteDelivrance'),
        ],
      },
    ],
  },
];

/** After the voies d’accès. */
export const filiation: Section = {
  id: 'filiation',
  title: titles.filiation,
  fields: [
    codes('anciennes', hints.numeros, numeroDeFiche),
    codes('nouvelles', hints.numeros, numeroDeFiche),
    list('correspondances', 1000, [
      line('destination', hints.numero, numeroDeFiche),
      codes('blocs', hints.codesBlocs),
      codes('blocsDestination', hints.codesBlocs),
    ]),
  ],
};

/** Of each branch of a CQPI. */
export const annexeFields: readonly FieldSpec[] = [
  text('secteurs'),
  text('emploisAccessibles'),
  text('adaptations', hints.adaptations),
  text('reglementations', hints.reglementations),
  text('classification'),
];

/** Whose annexe it is, among the commissions of the certification. */
export const attachedTo = (names: readonly string[]): FieldSpec =>
  choice(
    'cpne',
    names.map((nom) => ({ id: nom, label: nom })),
    false,
  );

const check = (name: 'externe' | 'preside'): FieldSpec => ({ kind: 'check', name, label: labels[name] });

/** Of each voie d’accès. */
export const juryField: FieldSpec = {
  kind: 'object',
  name: 'jury',
  label: labels.jury,
  required: null,
  fields: [
    text('composition'),
    list('membres', 50, [
      line('role'),
      choice('college', options.college, true),
      choice('sexe', options.sexe, true),
      check('externe'),
      check('preside'),
    ]),
  ],
};
