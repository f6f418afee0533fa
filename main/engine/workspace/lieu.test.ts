import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lieuDe, type Montage, type Poste } from './lieu.ts';

const unix: Poste = { windows: false, environnement: {}, montages: [] };
const windows: Poste = { ...unix, windows: true };
const nameIn = (poste: Poste, path: string): string | null => lieuDe(path, poste)?.nom ?? null;

/** Names of folders as people give them, which no service takes. */
const folder = fc
  .string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...Array.from('abcéè 0123-_.()')) })
  .filter((name) => name.trim() !== '');
const folders = fc.array(folder, { maxLength: 5 });

describe('folders that a service copies', () => {
  test.each([
    [windows, String.raw`C:\Users\Jeanne\OneDrive\Branche\F.cpne`, 'OneDrive'],
    [windows, String.raw`C:\Users\Jeanne\OneDrive - Fédération\F.cpne`, 'OneDrive'],
    [windows, String.raw`C:\Users\Jeanne\Dropbox (Personnel)\F.cpne`, 'Dropbox'],
    [windows, String.raw`C:\Users\Jeanne\Fédération Dropbox\Jeanne\F.cpne`, 'Dropbox'],
    [windows, String.raw`G:\Mon Drive\F.cpne`, 'Google Drive'],
    [windows, String.raw`G:\Drive partagés\CPNE\F.cpne`, 'Google Drive'],
    [windows, String.raw`C:\Users\Jeanne\iCloudDrive\F.cpne`, 'iCloud Drive'],
    [unix, '/Users/jeanne/Library/Mobile Documents/com~apple~CloudDocs/F.cpne', 'iCloud Drive'],
    [unix, '/Users/jeanne/Library/CloudStorage/GoogleDrive-jeanne@exemple.fr/F.cpne', 'GoogleDrive'],
    [unix, '/Users/jeanne/Library/CloudStorage/OneDrive-Fédération/F.cpne', 'OneDrive'],
    [unix, '/home/jeanne/Nextcloud2/F.cpne', 'Nextcloud'],
    [unix, '/home/jeanne/kDrive/F.cpne', 'kDrive'],
  ])('%o %s: %s', (poste, path, nom) => {
    expect(lieuDe(path, poste)).toEqual({ sorte: 'synchronise', nom });
  });

  test.each([
    '/home/jeanne/OneDrive - copie.cpne',
    '/home/jeanne/OneDriveAncien/F.cpne',
    '/home/jeanne/Dropboxes/F.cpne',
    '/home/jeanne/CloudStorage/F.cpne',
    '/home/jeanne/Documents/F.cpne',
    '/F.cpne',
  ])('%s is no such place', (path) => {
    expect(lieuDe(path, unix)).toBeNull();
  });

  test('all that stands in one is there, however deep, whatever the case and the way accents are made', () => {
    const service = fc.constantFrom('OneDrive', 'Dropbox', 'Mon Drive', 'Drive partagés', 'Nextcloud');
    const spelling = fc.constantFrom(
      (name: string) => name,
      (name: string) => name.toUpperCase(),
      (name: string) => name.normalize('NFD'),
    );
    fc.assert(
      fc.property(folders, service, spelling, folders, (above, name, spelled, below) => {
        const path = ['', ...above, spelled(name), ...below, 'F.cpne'];
        expect(lieuDe(path.join('/'), unix)).toMatchObject({ sorte: 'synchronise' });
        expect(lieuDe(`C:${path.join('\\')}`, windows)).toMatchObject({ sorte: 'synchronise' });
      }),
    );
  });

  test('a path where no service has its name is no such place, whatever the file is called', () => {
    const named = fc.constantFrom('Dropbox', 'OneDrive - budget.cpne', 'Mon Drive.cpne');
    fc.assert(
      fc.property(folders, named, (above, file) => {
        expect(lieuDe(['', ...above, file].join('/'), unix)).toBeNull();
        expect(lieuDe(['C:', ...above, file].join('\\'), windows)).toBeNull();
      }),
    );
  });

  test('that of OneDrive is where OneDrive says, whatever it is called; what only begins alike is not in it', () => {
    const poste: Poste = { ...windows, environnement: { OneDriveCommercial: String.raw`D:\Fédération` } };
    expect(nameIn(poste, String.raw`d:\FÉDÉRATION\CPNE\F.cpne`)).toBe('OneDrive');
    expect(nameIn(poste, String.raw`D:\Fédération 2\F.cpne`)).toBeNull();
    expect(nameIn({ ...windows, environnement: { OneDrive: '' } }, String.raw`D:\F.cpne`)).toBeNull();
  });
});

describe('what is across a network', () => {
  test.each([
    [String.raw`\\serveur\commun\CPNE\F.cpne`, String.raw`\\serveur\commun`],
    [String.raw`//serveur/commun/F.cpne`, String.raw`\\serveur\commun`],
    [String.raw`\\?\UNC\serveur\commun\F.cpne`, String.raw`\\serveur\commun`],
    [String.raw`\\?\C:\Users\Jeanne\F.cpne`, null],
    [String.raw`\\.\C:\F.cpne`, null],
    [String.raw`C:\Users\Jeanne\F.cpne`, null],
  ])('%s: %s', (path, nom) => {
    expect(nameIn(windows, path)).toBe(nom);
  });

  test('a path that begins with two strokes is of this computer where there are no shares', () => {
    expect(lieuDe('//serveur/commun/F.cpne', unix)).toBeNull();
  });

  const disk: Montage = { source: '/dev/sda1', point: '/', type: 'ext4' };
  const mounted = (...montages: readonly Montage[]): Poste => ({ ...unix, montages: [disk, ...montages] });

  test.each([
    ['nfs4', 'serveur:/commun'],
    ['cifs', '//serveur/commun'],
    ['fuse.sshfs', 'jeanne@serveur:'],
    ['fuse.gvfsd-fuse', 'gvfsd-fuse'],
    ['fuse', 'https://exemple.fr/dav'],
  ])('%s, as the kernel names it', (type, source) => {
    const poste = mounted({ source, point: '/mnt/Le commun', type });
    expect(lieuDe('/mnt/Le commun/CPNE/F.cpne', poste)).toEqual({ sorte: 'reseau', nom: '/mnt/Le commun' });
    expect(lieuDe('/mnt/Le commun 2/F.cpne', poste)).toBeNull();
    expect(lieuDe('/mnt/F.cpne', poste)).toBeNull();
  });

  test('a disk mounted below a share, or over it, is of this computer; and the reverse', () => {
    const share: Montage = { source: 'serveur:/', point: '/mnt', type: 'nfs' };
    const key: Montage = { source: '/dev/sdb1', point: '/mnt/clé', type: 'vfat' };
    expect(nameIn(mounted(key, share), '/mnt/clé/F.cpne')).toBeNull();
    expect(nameIn(mounted(share, { ...key, point: '/mnt' }), '/mnt/F.cpne')).toBeNull();
    expect(nameIn(mounted({ ...key, point: '/mnt' }, share), '/mnt/F.cpne')).toBe('/mnt');
    expect(nameIn(mounted({ source: '/dev/sdc', point: '/mnt', type: 'fuse' }), '/mnt/F.cpne')).toBeNull();
  });
});
