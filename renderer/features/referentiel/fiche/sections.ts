import { texts } from '../../../../shared/i18n/window.ts';
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
  (name: Name, hint?: string): TypedSpec => ({ kind, name, label: labels[name], hint });
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

const coded: readonly [FieldSpec, ...FieldSpec[]] = [line('code'), line('libelle')];

const personne: readonly [FieldSpec, ...FieldSpec[]] = [
  line('nom'),
  line('siret', hints.siret),
  line('nomCommercial'),
  line('site'),
];

/** The whole certification sheet, but the voies d’accès, which are items of their own. */
export const sections: readonly Section[] = [
  {
    id: 'identite',
    title: titles.identite,
    fields: [
      { kind: 'title', name: 'intitule', label: labels.intitule },
      line('abrege'),
      choice('nature', options.nature, false, hints.nature),
      choice('registre', options.registre, false, hints.registre),
      line('numero', hints.numero),
      integer('niveau', hints.niveau),
    ],
  },
  {
    id: 'acteurs',
    title: titles.acteurs,
    fields: [
      list('cpne', 50, [line('nom'), codes('idcc', hints.idcc), line('siret', hints.siret)], hints.cpne),
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
      codes('idcc', hints.idcc),
      list('codesNsf', 3, coded, hints.nsf),
      list('codesRome', 5, coded, hints.rome),
      list('formacodes', 5, coded, hints.formacodes),
      list(
        'brochures',
        5,
        [{ kind: 'line', name: 'numero', label: labels.numeroBrochure }, line('libelle')],
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
          integer('dureeAnnees', hints.dureeAnnees),
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
    codes('anciennes', hints.numeros),
    codes('nouvelles', hints.numeros),
    list('correspondances', 1000, [
      line('destination', hints.numero),
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
