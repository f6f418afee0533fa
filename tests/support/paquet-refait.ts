import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { archiver } from '../../main/engine/paquet/archive.ts';
import type { Manifeste } from '../../shared/contract/paquet.ts';

/** A package taken apart, to be altered and put together again. */
export class PaquetRefait {
  readonly membres: Map<string, Buffer>;

  constructor(file: string) {
    this.membres = new Map(
      Object.entries(unzipSync(readFileSync(file))).map(([nom, octets]) => [nom, Buffer.from(octets)]),
    );
  }

  get manifeste(): Manifeste {
    return JSON.parse(this.texte('manifest.json')) as Manifeste;
  }

  texte(nom: string): string {
    return this.membres.get(nom)?.toString('utf8') ?? '';
  }

  ecrire(nom: string, texte: string | Buffer): this {
    this.membres.set(nom, Buffer.from(texte));
    return this;
  }

  dire(more: Readonly<Record<string, unknown>>): this {
    return this.ecrire('manifest.json', JSON.stringify({ ...this.manifeste, ...more }));
  }

  /** As somebody who takes care: the manifest announces what there now is. */
  annoncer(): this {
    const membres = [...this.membres]
      .filter(([nom]) => nom !== 'manifest.json' && nom !== 'signature.json')
      .map(([nom, octets]) => ({
        nom,
        taille: octets.length,
        sha256: createHash('sha256').update(octets).digest('hex'),
      }));
    return this.dire({ membres });
  }

  /** The rows of its journal, each as a line says it. */
  lignes(change: (lignes: Record<string, unknown>[]) => readonly unknown[]): this {
    const lignes = this.texte('journal.jsonl')
      .trimEnd()
      .split('\n')
      .map((ligne) => JSON.parse(ligne) as Record<string, unknown>);
    return this.ecrire(
      'journal.jsonl',
      change(lignes)
        .map((ligne) => `${JSON.stringify(ligne)}\n`)
        .join(''),
    );
  }

  zip(): Buffer {
    return archiver([...this.membres].map(([nom, octets]) => ({ nom, octets })));
  }

  vers(file: string): string {
    writeFileSync(file, this.zip());
    return file;
  }
}
