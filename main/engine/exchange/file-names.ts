/** Names that Windows keeps for its devices, whatever their extension. */
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;
/** Signs that one system or another refuses in a name. */
const refusedSigns = /[\p{Cc}<>:"/\\|?*]+/gu;
/** Systems take 255 octets, extension, number and the names of files beside it included. */
const MAX_OCTETS = 180;

/** A sign that the cut goes through is left out whole. */
const shortened = (text: string, most: number): string =>
  Buffer.from(text)
    .subarray(0, most)
    .toString('utf8')
    .replace(/\ufffd+$/, '');

/** A file name that people recognise and every system takes: « CPNE de la propreté ». Without extension. `most`: in octets. */
export function fileNameOf(title: string, fallback: string, most = MAX_OCTETS): string {
  const spaced = title.normalize('NFC').replaceAll(refusedSigns, ' ').replaceAll(/\s+/g, ' ');
  const plain = shortened(spaced, most).replace(/^[\s.]+|[\s.]+$/g, '');
  return plain === '' || reserved.test(plain) ? fallback : plain;
}

/** The name, or the first « name 2 », « name 3 »… that is not taken. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(name)) return name;
  let number = 2;
  while (isTaken(`${name} ${number}`)) number += 1;
  return `${name} ${number}`;
}
