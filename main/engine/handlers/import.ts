import { EngineError } from '../errors.ts';
import { acceptImport, planImport } from '../exchange/import/import.ts';
import { listSource } from '../exchange/import/source.ts';
import type { Handled, Parts } from './parts.ts';

export const importHandlers = ({ current, writable, other, committed, plans }: Parts): Handled<'import'> => ({
  'import.list': ({ file }, task) => listSource(other(file), task),
  'import.preview': async ({ file, numero }, task) => {
    plans.referentiel = await planImport(current().workspace, other(file), numero, task);
    return plans.referentiel.preview;
  },
  'import.accept': ({ token, reason }) => {
    const session = writable();
    if (plans.referentiel?.preview.token !== token) throw EngineError.of('IMPORT_OUTDATED', {});
    const { preview } = plans.referentiel;
    const result = acceptImport(session, plans.referentiel, reason);
    plans.referentiel = null;
    return {
      referentiel: preview.referentiel.id,
      preview,
      committed: result === null ? null : committed('import.accept', 'referentiel.imported', result),
    };
  },
});
