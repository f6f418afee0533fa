import type { BlocDeListe, Portee } from '../generated/document.ts';

/** May who has that scope do this? Who may do both may do each. */
export function permet(nature: Portee['nature'], voulue: Portee['nature']): boolean {
  return nature === voulue || nature === 'ORGA_FORM';
}

/** The blocs of a scope by code, or title; '' when it names none, which is all of them. */
export function blocsDits({ blocs }: Portee, connus: readonly BlocDeListe[] | undefined): string {
  return blocs
    .map((id) => connus?.find((bloc) => bloc.id === id))
    .map((bloc) => bloc?.code ?? bloc?.intitule ?? '?')
    .join(', ');
}
