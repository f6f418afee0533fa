import type { CodedKind } from '../../../codes/numbering.ts';
import type { EntityName } from '../../../domain/entities.ts';
import { counted } from '../counted.ts';
import { entityLabels } from '../entities.ts';

const kinds: Readonly<Record<CodedKind, string>> = {
  activite: 'Activités',
  bloc: 'Blocs',
  competence: 'Compétences',
  critere: 'Critères',
  modalite: 'Modalités',
};

/** A template as codes look, where the référentiel has none to show. */
const sample: Readonly<Record<string, string>> = {
  n: '1',
  nn: '01',
  activite: '2',
  bloc: '2',
  competence: 'C2.1',
};

/** The numbering of items. */
export const codes = {
  open: 'Renuméroter les codes…',
  title: 'Renuméroter les codes',
  intro:
    'Les codes sont refaits dans l’ordre du référentiel. Un bloc qui a déjà son code au RNCP le garde. Les éléments ajoutés ensuite prennent le code suivant.',
  kinds,
  unnumbered: 'non numérotés',
  /** « C1.1, C1.2… » */
  first: (given: readonly string[]) => `${given.join(', ')}…`,
  /** « C2.1… » */
  example: (template: string) => {
    const first = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => sample[name] ?? '');
    return `${first}…`;
  },
  none: '(sans code)',
  changing: (count: number) =>
    count === 0
      ? 'Tous les codes sont déjà ceux-là.'
      : `${counted(count, 'code change', 'codes changent')} :`,
  change: (entity: EntityName, before: string, after: string) =>
    `${entityLabels[entity]} ${before} → ${after}`,
  more: (count: number) => `et ${counted(count, 'autre', 'autres')}`,
  confirm: 'Renuméroter',
  done: (count: number) => `${counted(count, 'code renuméroté', 'codes renumérotés')}.`,
};
