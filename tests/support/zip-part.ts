import { fromBuffer } from 'yauzl';

/** One part of a Word document, as text. */
export function zipPart(octets: Buffer, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    fromBuffer(octets, { lazyEntries: true }, (error, zip) => {
      if (error !== null) return reject(error);
      zip.on('entry', (entry: { readonly fileName: string }) => {
        if (entry.fileName !== name) return zip.readEntry();
        return zip.openReadStream(entry as never, (failure, stream) => {
          if (failure !== null) return reject(failure);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
        });
      });
      zip.on('end', () => reject(new Error(`no part ${name}`)));
      return zip.readEntry();
    });
  });
}
