import { useState } from 'react';
import { useCommand } from '../../app/command-registry.ts';
import { useWorkspace } from '../../app/shown.ts';
import { PaquetDialog } from './PaquetDialog.tsx';

/** What « Envoyer un paquet… » opens, from anywhere. */
export function EnvoyerPaquet() {
  const [isOpen, setIsOpen] = useState(false);
  const isReadOnly = useWorkspace()?.readOnly ?? true;
  useCommand('envoyerPaquet', isReadOnly ? null : () => setIsOpen(true));
  return isOpen && <PaquetDialog onClose={() => setIsOpen(false)} />;
}
