import type { Ligne } from '../../../shared/contract/audit.ts';
import { useAuditQuery } from '../../app/engine-api.ts';
import { useWorkspace } from '../../app/shown.ts';
import { MarqueVue } from './MarqueVue.tsx';

/** Beside a gesture, for whoever audits the copy that is read. */
export function MarqueDuGeste({ ligne }: { readonly ligne: Ligne }) {
  const isReadOnly = useWorkspace()?.readOnly ?? false;
  const { data } = useAuditQuery(undefined, { skip: !isReadOnly });
  if (!isReadOnly || data === undefined) return null;
  const marque = data.dossier.marques.find(({ seq }) => seq === ligne.seq);
  return <MarqueVue key={ligne.seq} ligne={ligne} marque={marque} />;
}
