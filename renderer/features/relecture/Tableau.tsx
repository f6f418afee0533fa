import { texts } from '../../../shared/i18n/window.ts';
import { useExportRelectureMutation } from '../../app/engine-api.ts';
import { Button } from '../../ui/Button.tsx';
import { usePrinting } from '../paper/usePrint.ts';

const said = texts.relecture.table;

/** Gives what becomes of each comment as a file. */
export function Tableau({ id }: { readonly id: string }) {
  const printing = usePrinting();
  const [exporter] = useExportRelectureMutation();
  return <Button onPress={() => printing(() => exporter({ ref: id, format: 'csv' }))}>{said.csv}</Button>;
}
