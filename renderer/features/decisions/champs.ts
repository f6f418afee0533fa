import type { Presence, RegleDecision } from '../../../shared/generated/document.ts';
import { texts } from '../../../shared/i18n/window.ts';
import type { Option } from '../../ui/SelectField.tsx';
import type { FieldSpec } from '../referentiel/fields/field-spec.ts';

const { champs, pieces, ordre, regle } = texts.decisions;

/** Of a meeting; who presides is one of those that sit. */
export function champsDeSeance(
  regles: readonly RegleDecision[],
  presences: readonly Presence[],
): readonly FieldSpec[] {
  const organisations = presences.map(({ id, organisation }) => ({
    id,
    label: organisation === '' ? texts.decisions.presences.sansNom : organisation,
  }));
  const desRegles = regles.map(({ id, intitule }) => ({
    id,
    label: intitule === '' ? regle.sansNom : intitule,
  }));
  return [
    { kind: 'date', name: 'date', label: champs.date },
    { kind: 'line', name: 'lieu', label: champs.lieu },
    { kind: 'line', name: 'reference', label: champs.reference, hint: champs.referenceHint },
    { kind: 'choice', name: 'regle', label: champs.regle, options: desRegles, isOptional: false },
    { kind: 'date', name: 'envoyeLe', label: champs.envoyeLe },
    {
      kind: 'choice',
      name: 'presidence',
      label: champs.presidence,
      options: organisations,
      isOptional: true,
    },
    {
      kind: 'choice',
      name: 'vicePresidence',
      label: champs.vicePresidence,
      options: organisations,
      isOptional: true,
    },
  ];
}

export const champsDePiece: readonly FieldSpec[] = [
  { kind: 'title', name: 'designation', label: pieces.designation },
  { kind: 'date', name: 'envoyeLe', label: pieces.envoyeLe },
];

export const champsDePoint: readonly FieldSpec[] = [
  { kind: 'title', name: 'objet', label: ordre.objet },
  { kind: 'choice', name: 'type', label: ordre.type, options: ordre.types, isOptional: false },
];

/** What is said of fewer points; `autres`: those that it may take up again. */
export const champsDeSuite = (autres: readonly Option<string>[]): readonly FieldSpec[] => [
  {
    kind: 'choice',
    name: 'reprend',
    label: ordre.reprend,
    hint: ordre.reprendHint,
    options: autres,
    isOptional: true,
  },
  { kind: 'text', name: 'note', label: ordre.note },
];

const said = regle.champs;

export const champsDeRegle: readonly FieldSpec[] = [
  { kind: 'title', name: 'intitule', label: said.intitule },
  { kind: 'title', name: 'accord', label: said.accord },
  { kind: 'line', name: 'reference', label: said.reference },
  { kind: 'date', name: 'depuis', label: said.depuis },
  { kind: 'integer', name: 'voix', label: said.voix, hint: said.voixHint },
  { kind: 'integer', name: 'quorumPresents', label: said.quorumPresents },
  { kind: 'choice', name: 'quorumPart', label: said.quorumPart, options: regle.parts, isOptional: true },
  { kind: 'check', name: 'quorumPouvoirs', label: said.quorumPouvoirs },
  { kind: 'choice', name: 'majorite', label: said.majorite, options: regle.majorites, isOptional: false },
  { kind: 'choice', name: 'base', label: said.base, options: regle.bases, isOptional: false },
  { kind: 'choice', name: 'poids', label: said.poids, options: regle.poids, isOptional: false },
  { kind: 'integer', name: 'preavis', label: said.preavis, hint: said.preavisHint },
  { kind: 'integer', name: 'pouvoirs', label: said.pouvoirs, hint: said.pouvoirsHint },
  { kind: 'integer', name: 'alternanceAns', label: said.alternanceAns, hint: said.alternanceAnsHint },
  { kind: 'integer', name: 'alternanceDepuis', label: said.alternanceDepuis },
  {
    kind: 'choice',
    name: 'alternanceCollege',
    label: said.alternanceCollege,
    options: regle.colleges,
    isOptional: true,
  },
];
