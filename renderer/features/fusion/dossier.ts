/** Is a file right in that folder? Full paths of one computer, as it writes them. */
export function estDans(dossier: string | null, fichier: string): boolean {
  if (dossier === null) return false;
  const sien = dossier.replace(/[/\\]$/, '');
  return fichier.startsWith(sien) && /^[/\\][^/\\]+$/.test(fichier.slice(sien.length));
}
