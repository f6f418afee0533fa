import { conclusionsDAudit, naturesDAudit } from '../../../../shared/i18n/fr/organismes.ts';
import { regions } from '../../../../shared/i18n/fr/regions.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { identifiant } from '../../referentiel/fields/check.ts';
import type { FieldSpec } from '../../referentiel/fields/field-spec.ts';

const { champs } = texts.organismes.fiche;

const optionsDe = (noms: Readonly<Record<string, string>>) =>
  Object.entries(noms).map(([id, label]) => ({ id, label }));

const siren: FieldSpec = { kind: 'line', name: 'siren', label: champs.siren, check: identifiant('siren') };

/** Of the body itself. Its name and, once it is known, its SIREN are changed by gestures that say why. */
export const identite = (hasSiren: boolean): readonly FieldSpec[] => [
  ...(hasSiren ? [] : [siren]),
  { kind: 'codes', name: 'nda', label: champs.nda, hint: champs.ndaHint, check: identifiant('nda') },
  { kind: 'line', name: 'site', label: champs.site },
  { kind: 'text', name: 'note', label: champs.note, hint: champs.noteHint },
];

const lesRegions = optionsDe(regions).toSorted((a, b) => a.label.localeCompare(b.label, texts.locale));

export const etablissement: readonly FieldSpec[] = [
  { kind: 'line', name: 'siret', label: champs.siret, check: identifiant('siret') },
  { kind: 'line', name: 'uai', label: champs.uai, check: identifiant('uai') },
  { kind: 'line', name: 'enseigne', label: champs.enseigne },
  {
    kind: 'object',
    name: 'adresse',
    label: champs.adresse,
    required: null,
    fields: [
      { kind: 'line', name: 'voie', label: champs.voie },
      { kind: 'line', name: 'codePostal', label: champs.codePostal },
      { kind: 'line', name: 'commune', label: champs.commune },
      { kind: 'choice', name: 'region', label: champs.region, options: lesRegions, isOptional: true },
    ],
  },
  { kind: 'date', name: 'ouvertLe', label: champs.ouvertLe },
  { kind: 'date', name: 'fermeLe', label: champs.fermeLe },
];

export const qualiopi: readonly FieldSpec[] = [
  { kind: 'date', name: 'depuis', label: champs.depuis },
  { kind: 'date', name: 'jusqua', label: champs.jusqua },
  { kind: 'line', name: 'certificateur', label: champs.certificateur },
  { kind: 'date', name: 'verifieLe', label: champs.verifieLe },
  { kind: 'line', name: 'moyen', label: champs.moyen, hint: champs.moyenHint },
];

/** Article R. 6113-16-2 of the code du travail: what passages do not say. */
export const convention: FieldSpec = {
  kind: 'object',
  name: 'convention',
  label: champs.convention,
  hint: champs.conventionHint,
  required: null,
  fields: [
    { kind: 'line', name: 'reference', label: champs.reference },
    { kind: 'date', name: 'signeeLe', label: champs.signeeLe },
    { kind: 'text', name: 'objet', label: champs.objet },
    { kind: 'text', name: 'contrepartie', label: champs.contrepartie },
    { kind: 'text', name: 'sousTraitance', label: champs.sousTraitance },
    { kind: 'text', name: 'moyens', label: champs.moyens },
    { kind: 'text', name: 'conventionCfa', label: champs.conventionCfa },
  ],
};

export const audit: readonly FieldSpec[] = [
  {
    kind: 'choice',
    name: 'nature',
    label: champs.nature,
    options: optionsDe(naturesDAudit),
    isOptional: false,
  },
  { kind: 'date', name: 'prevuLe', label: champs.prevuLe },
  { kind: 'date', name: 'faitLe', label: champs.faitLe },
  {
    kind: 'choice',
    name: 'conclusion',
    label: champs.conclusion,
    options: optionsDe(conclusionsDAudit),
    isOptional: true,
  },
  { kind: 'text', name: 'constats', label: champs.constats },
];
