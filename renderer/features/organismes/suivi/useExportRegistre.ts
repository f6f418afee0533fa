import type { HostRequest } from '../../../../shared/contract/host-requests.ts';
import { useExportRegistreMutation } from '../../../app/engine-api.ts';
import { usePrinting } from '../../paper/usePrint.ts';

/** Gives the register out as a file, and says where it went. */
export function useExportRegistre(): (request: HostRequest<'exportRegistre'>) => void {
  const printing = usePrinting();
  const [exporter] = useExportRegistreMutation();
  return (request) => printing(() => exporter(request));
}
