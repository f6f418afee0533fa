import type { EntityName } from '../../../../shared/domain/entities.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { between } from '../fields/check.ts';
import type { FieldSpec } from '../fields/field-spec.ts';

const { labels, hints, options } = texts.editor;

const modaliteTypes = Object.entries(texts.outline.modalite).map(([id, label]) => ({ id, label }));

const code: FieldSpec = { kind: 'line', name: 'code', label: labels.code };

/** The fields of each kind of item, in the order of its form; links are beside. */
export const itemFields: Readonly<Partial<Record<EntityName, readonly FieldSpec[]>>> = {
  activite: [
    code,
    { kind: 'title', name: 'intitule', label: labels.intituleActivite },
    { kind: 'text', name: 'description', label: labels.description },
  ],
  tache: [{ kind: 'text', name: 'libelle', label: labels.tache }],
  bloc: [
    code,
    { kind: 'choice', name: 'type', label: labels.typeBloc, options: options.bloc, isOptional: false },
    { kind: 'title', name: 'intitule', label: labels.intituleBloc },
    { kind: 'text', name: 'prerequisEntree', label: labels.prerequisEntree },
    { kind: 'text', name: 'prerequisValidation', label: labels.prerequisValidation },
    { kind: 'text', name: 'regleValidation', label: labels.regleValidation },
  ],
  competence: [
    code,
    { kind: 'text', name: 'libelle', label: labels.competence, hint: hints.competence },
    { kind: 'text', name: 'connaissances', label: labels.connaissances },
  ],
  critere: [code, { kind: 'text', name: 'libelle', label: labels.critere, hint: hints.critere }],
  modalite: [
    code,
    { kind: 'choice', name: 'type', label: labels.typeModalite, options: modaliteTypes, isOptional: true },
    { kind: 'text', name: 'libelle', label: labels.modalite },
    { kind: 'integer', name: 'duree', label: labels.duree, check: between(1, 100_000) },
    { kind: 'title', name: 'lieu', label: labels.lieu },
    { kind: 'text', name: 'amenagements', label: labels.amenagements },
  ],
};
