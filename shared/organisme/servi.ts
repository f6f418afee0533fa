import type { RegistreAu, RegistreServi } from '../contract/answers/organisme.ts';
import { pack, unpack } from '../contract/packed.ts';

/** The register as it crosses to whoever asked for it. */
export const servir = ({ lignes, ...registre }: RegistreAu): RegistreServi => ({
  ...registre,
  lignes: pack(lignes),
});

/** The same, as it was. */
export const registreServi = ({ lignes, ...registre }: RegistreServi): RegistreAu => ({
  ...registre,
  lignes: unpack(lignes),
});
