import type { Lieu } from '../../../shared/contract/answers/workspace.ts';

/** Something mounted on this computer. */
export interface Montage {
  /** What is mounted: a device, `serveur:/commun`, `//serveur/commun`… */
  readonly source: string;
  readonly point: string;
  readonly type: string;
}

/** What a computer says of its places. */
export interface Poste {
  readonly windows: boolean;
  readonly environnement: Readonly<Record<string, string | undefined>>;
  readonly montages: readonly Montage[];
}

interface Service {
  readonly nom: string;
  /** A folder that it copies, or that is in one, whole and in lower case. */
  readonly dossier: RegExp;
}

/** Folders as these services name them when they are installed; whoever has renamed theirs is not warned. */
const services: readonly Service[] = [
  // « OneDrive - Société » beside one of one’s own.
  { nom: 'OneDrive', dossier: /^onedrive(?: - .+)?$/u },
  // « Dropbox (Personnel) », « Société Dropbox » (help.dropbox.com, « Team file system update »).
  { nom: 'Dropbox', dossier: /^(?:.+ )?dropbox(?: \(.+\))?$/u },
  // The drive that it makes has one of these, in the language of the computer.
  {
    nom: 'Google Drive',
    dossier: /^(?:google ?drive|drivefs|mon drive|my drive|drive partagés|shared drives)$/u,
  },
  { nom: 'iCloud Drive', dossier: /^(?:mobile documents|icloud ?drive)$/u },
  { nom: 'Nextcloud', dossier: /^nextcloud\d*$/u },
  { nom: 'ownCloud', dossier: /^owncloud\d*$/u },
  { nom: 'kDrive', dossier: /^kdrive\d*$/u },
  { nom: 'pCloud', dossier: /^pcloud ?drive$/u },
  { nom: 'Synology Drive', dossier: /^synology ?drive$/u },
];

/** Where OneDrive says that its folders are, whatever they are called. */
const rootsOfOneDrive = ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial'] as const;

/** File systems that are another computer’s, as the kernel names them. */
const remoteTypes =
  /^(?:nfs4?|cifs|smb\d?|smbfs|afpfs|davfs|ceph|fuse\.(?:sshfs|gvfsd-fuse|kio-fuse|davfs2?|rclone|glusterfs|s3fs))$/u;

/** What systems hold for one name, whatever its case and however its accents are made. */
const keyOf = (name: string): string => name.normalize('NFC').toLowerCase();

function foldersOf(path: string, { windows }: Poste): readonly string[] {
  return path.split(windows ? /[\\/]/u : '/').filter((name) => name !== '');
}

const isBeneath = (inside: readonly string[], root: readonly string[]): boolean =>
  root.length > 0 && root.every((name, i) => keyOf(name) === keyOf(inside[i] ?? ''));

/** `\\serveur\commun\…`, or as Windows itself may write it, `\\?\UNC\serveur\commun\…`; `\\?\C:\…` is of this computer. */
function shareOf(path: string, { windows }: Poste): Lieu | null {
  if (!windows) return null;
  const [, server, share] =
    /^[\\/]{2}(?:\?[\\/]unc[\\/])?([^\\/?.][^\\/]*)[\\/]+([^\\/]+)/iu.exec(path) ?? [];
  return server === undefined || share === undefined
    ? null
    : { sorte: 'reseau', nom: `\\\\${server}\\${share}` };
}

/** The nearest thing mounted above; of two at one place, the last hides the other. */
function mountOf(folders: readonly string[], poste: Poste): Lieu | null {
  let nearest: { readonly montage: Montage; readonly depth: number } | null = null;
  for (const montage of poste.montages) {
    const point = foldersOf(montage.point, poste);
    const isAbove = point.every((name, i) => name === folders[i]);
    if (isAbove && point.length >= (nearest?.depth ?? 0)) nearest = { montage, depth: point.length };
  }
  if (nearest === null) return null;
  const { source, point, type } = nearest.montage;
  // WebDAV is mounted as « fuse » alone, from an address.
  const isRemote = remoteTypes.test(type) || (type === 'fuse' && source.includes('://'));
  return isRemote ? { sorte: 'reseau', nom: point } : null;
}

/** What macOS keeps of any such service: `~/Library/CloudStorage/Dropbox`, `…/GoogleDrive-jeanne@exemple.fr`. */
function cloudStorageOf(folders: readonly string[]): string | null {
  const at = folders.findIndex(
    (name, i) => keyOf(name) === 'cloudstorage' && keyOf(folders[i - 1] ?? '') === 'library',
  );
  return at === -1 ? null : (/^[^-]+/u.exec(folders[at + 1] ?? '')?.[0] ?? null);
}

function serviceOf(folders: readonly string[], poste: Poste): Lieu | null {
  const isOneDrive = rootsOfOneDrive.some((name) =>
    isBeneath(folders, foldersOf(poste.environnement[name] ?? '', poste)),
  );
  const named = services.find(({ dossier }) => folders.some((name) => dossier.test(keyOf(name))));
  const nom = isOneDrive ? 'OneDrive' : (named?.nom ?? cloudStorageOf(folders));
  return nom === null ? null : { sorte: 'synchronise', nom };
}

/**
 * The place of a file, by its full path, when an open file is not safe there (docs/adr/0002; sqlite.org/howtocorrupt.html, 2.1 and 1.2): what
 * synchronises copies in the middle of a write, and what is across a network may not hold a lock. Null: nothing says so.
 */
export function lieuDe(path: string, poste: Poste): Lieu | null {
  const folders = foldersOf(path, poste).slice(0, -1);
  return shareOf(path, poste) ?? mountOf(folders, poste) ?? serviceOf(folders, poste);
}
