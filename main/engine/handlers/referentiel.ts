import { headOf } from '../espace/espace.ts';
import { subjectOf } from '../exchange/json/document.ts';
import { listBlocs, previewBlocs, takeBlocsIn } from '../referentiel/blocs.ts';
import { competencesAilleurs, controlesDe } from '../referentiel/controles.ts';
import {
  checkReferentiel,
  listReferentiels,
  readEntityRows,
  readReferentiel,
  resolveReferentiel,
} from '../referentiel/queries.ts';
import { referentielAt } from '../version/moment.ts';
import { listGrilleVersions } from '../version/grilles.ts';
import { listVersions } from '../version/versions.ts';
import type { Handled, Parts } from './parts.ts';

export const referentielHandlers = ({
  current,
  writable,
  committed,
  recherche,
  situations,
  empreintes,
}: Parts): Handled<'referentiel' | 'blocs' | 'recherche'> => ({
  'referentiel.list': () => listReferentiels(current().workspace.db),
  'referentiel.read': ({ ref }) => {
    const { db } = current().workspace;
    const { id } = resolveReferentiel(db, ref);
    const referentiel = readReferentiel(db, id);
    return { referentiel, empreinte: subjectOf(referentiel).empreinte, versions: listVersions(db, id) };
  },
  'referentiel.rows': ({ id }) => {
    const { workspace } = current();
    const { db } = workspace;
    checkReferentiel(db, id);
    return {
      seq: headOf(workspace).seq,
      rows: readEntityRows(db, id),
      versions: listVersions(db, id),
      versionsDeGrilles: listGrilleVersions(db, id),
    };
  },
  'referentiel.situation': ({ id }) => {
    const { db } = current().workspace;
    checkReferentiel(db, id);
    return situations.of(db, id);
  },
  'referentiel.ailleurs': ({ id }) => {
    const { db } = current().workspace;
    checkReferentiel(db, id);
    return competencesAilleurs(db, id);
  },
  'recherche.run': (asked) => recherche.run(current().workspace.db, asked),
  'referentiel.controles': ({ ref, objectif }) => {
    const { db } = current().workspace;
    return controlesDe(db, resolveReferentiel(db, ref).id, objectif);
  },
  'referentiel.at': ({ ref, moment }) => {
    const { workspace } = current();
    const { id } = resolveReferentiel(workspace.db, ref);
    const referentiel = referentielAt(workspace, id, moment);
    return { referentiel, empreinte: subjectOf(referentiel).empreinte };
  },
  'blocs.list': () => listBlocs(current().workspace.db, empreintes),
  'blocs.preview': (asked) => previewBlocs(current().workspace.db, asked),
  'blocs.take': (asked) => {
    const result = takeBlocsIn(writable(), asked);
    return result === null ? null : committed('blocs.take', 'blocs.repris', result);
  },
});
