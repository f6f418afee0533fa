const MO = 1024 * 1024;

/** What a file joined to a dossier weighs at most, in octets: a scanned deliberation is a few Mo. */
export const plusGrosFichier = 10 * MO;
/** All those of a workspace: each backup is a copy of it. */
export const plusDeFichiers = 200 * MO;

const types: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  csv: 'text/csv',
  txt: 'text/plain',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  zip: 'application/zip',
  eml: 'message/rfc822',
};

/** The media type that a name promises: both hosts say the same, and nothing is opened to know it. */
export function typeDeFichier(nom: string): string {
  const extension = /\.([^.]+)$/.exec(nom)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(types, extension) ? (types[extension] ?? '') : 'application/octet-stream';
}
