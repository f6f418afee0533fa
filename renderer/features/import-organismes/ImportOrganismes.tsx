import { useState } from 'react';
import { useCommand } from '../../app/command-registry.ts';
import { ImportDialog } from './ImportDialog.tsx';

/** What « Importer des organismes… » opens, from anywhere. */
export function ImportOrganismes() {
  const [isOpen, setIsOpen] = useState(false);
  useCommand('importOrganismes', () => setIsOpen(true));
  return isOpen && <ImportDialog onClose={() => setIsOpen(false)} />;
}
