import type { Organisme } from '../../generated/document.ts';
import type { Cadre } from './cadre.ts';
import { integrer, organismeNeuf, type Effet, type Integre, type Pris } from './integrer.ts';
import type { LigneLue } from './ligne.ts';
import { ligneDePlan, UN_AUTRE, type Candidat, type LigneDePlan } from './plan.ts';
import { nomCompare, Reconnaissance, type Par } from './reconnaitre.ts';
import type { Remarque, Reserve } from './remarque.ts';
import { tient } from './suite.ts';

/** What a person said of lines that were in doubt: by line, the key of the body that it is of, or UN_AUTRE. */
export type Choix = ReadonlyMap<number, string>;

interface EnCours {
  readonly organisme: Organisme;
  readonly touche: boolean;
}

/** The register while an import is thought of: line after line, each sees what those before would add. */
export class Chantier {
  readonly #enCours: Map<string, EnCours>;
  readonly #reconnaissance = new Reconnaissance();
  readonly #cadre: Cadre;
  readonly #choix: Choix;
  /** Lines that were taken, by the habilitation that they speak of. */
  readonly #dites = new Map<string, LigneLue[]>();
  /** Habilitations of which a line is one without a doubt. */
  readonly #retenues = new Set<string>();

  constructor(organismes: readonly Organisme[], cadre: Cadre, choix: Choix) {
    this.#cadre = cadre;
    this.#choix = choix;
    this.#enCours = new Map(organismes.map((organisme) => [organisme.id, { organisme, touche: false }]));
    for (const organisme of organismes) this.#reconnaissance.noter(organisme.id, organisme);
  }

  get touches(): readonly Organisme[] {
    return [...this.#enCours.values()].flatMap(({ organisme, touche }) => (touche ? [organisme] : []));
  }

  get retenues(): ReadonlySet<string> {
    return this.#retenues;
  }

  /** What the register says already; null: it does not, or not so. */
  dejaDit(lue: LigneLue, reserves: readonly Reserve[]): LigneDePlan | null {
    const reconnu = this.#reconnaissance.chercher(lue);
    if (reconnu.sorte === 'inconnu') return null;
    if (reconnu.sorte === 'sur') {
      const pris = this.#ditDeja(reconnu.cle, lue);
      return pris === null ? null : this.#retenir(reconnu.cle, lue, pris, reconnu.par, reserves);
    }
    const certaine = this.#sansDoute(reconnu.cles, lue);
    // It may speak of any of those that say it: no other line undoes them before somebody says.
    if (!this.#choix.has(lue.ligne))
      for (const une of reconnu.cles.filter((cle) => cle !== certaine?.cle)) {
        const pris = this.#ditDeja(une, lue);
        if (pris !== null) this.#ecrire(une, lue, pris);
      }
    return certaine === null ? null : this.#retenir(certaine.cle, lue, certaine.pris, 'nom', reserves);
  }

  prendre(lue: LigneLue, reserves: readonly Reserve[]): LigneDePlan {
    const reconnu = this.#reconnaissance.chercher(lue);
    switch (reconnu.sorte) {
      case 'sur':
        return this.#completer(reconnu.cle, lue, reconnu.par, reserves);
      case 'doute':
        return this.#trancher(reconnu.cles, lue, reserves);
      case 'inconnu': {
        const denomination =
          reconnu.homonyme === null ? undefined : this.#organisme(reconnu.homonyme)?.denomination;
        const homonyme = denomination === undefined ? [] : [{ code: 'HOMONYME', denomination } as const];
        return this.#creer(lue, [...reserves, ...homonyme]);
      }
    }
  }

  #organisme(cle: string): Organisme | undefined {
    return this.#enCours.get(cle)?.organisme;
  }

  /** What a line makes of a body, unless another line of the source would no longer be true. */
  #integrer(organisme: Organisme, lue: LigneLue): Integre {
    const integre = integrer(organisme, lue, this.#cadre);
    if ('ecart' in integre) return integre;
    const contredite = integre.habilitations
      .flatMap((une) => (this.#dites.get(une.id) ?? []).filter((autre) => !tient(une, autre, this.#cadre)))
      .at(0);
    return contredite === undefined ? integre : { ecart: { code: 'CONTRADICTION', ligne: contredite.ligne } };
  }

  #ecrire(cle: string, lue: LigneLue, { organisme, habilitations, effets }: Pris): void {
    for (const { id } of habilitations) {
      const dites = this.#dites.get(id);
      if (dites === undefined) this.#dites.set(id, [lue]);
      else dites.push(lue);
    }
    if (effets.length === 0) return;
    this.#enCours.set(cle, { organisme, touche: true });
    this.#reconnaissance.noter(cle, organisme);
  }

  #prendre(cle: string, lue: LigneLue, pris: Pris): void {
    this.#ecrire(cle, lue, pris);
    for (const { id } of pris.habilitations) this.#retenues.add(id);
  }

  #creer(lue: LigneLue, reserves: readonly Remarque[]): LigneDePlan {
    const integre = this.#integrer(organismeNeuf(lue, this.#cadre), lue);
    if ('ecart' in integre) return ligneDePlan(lue, 'aRegarder', { remarques: [...reserves, integre.ecart] });
    this.#prendre(`ligne ${lue.ligne}`, lue, integre);
    return ligneDePlan(lue, 'nouveau', {
      effets: ['organisme', ...integre.effets],
      remarques: [...reserves, ...this.#suppose(lue, integre.effets)],
    });
  }

  #completer(cle: string, lue: LigneLue, par: Par, reserves: readonly Remarque[]): LigneDePlan {
    const organisme = this.#organisme(cle);
    if (organisme === undefined) throw new Error(`no body ${cle}`);
    const integre = this.#integrer(organisme, lue);
    if (!('ecart' in integre)) return this.#retenir(cle, lue, integre, par, reserves);
    const remarques = [...reserves, integre.ecart];
    return ligneDePlan(lue, 'aRegarder', { organisme: organisme.denomination, par, remarques });
  }

  /** What a line makes of a body that is recognised: more of it, or what it was. */
  #retenir(cle: string, lue: LigneLue, pris: Pris, par: Par, reserves: readonly Remarque[]): LigneDePlan {
    const { organisme, effets } = pris;
    this.#prendre(cle, lue, pris);
    return ligneDePlan(lue, effets.length === 0 ? 'inchange' : 'complete', {
      organisme: organisme.denomination,
      par,
      effets,
      remarques: [...reserves, ...this.#suppose(lue, effets)],
    });
  }

  /** A doubt that a person settled; or that changes nothing, since one of these bodies is all that the line says. */
  #trancher(cles: readonly string[], lue: LigneLue, reserves: readonly Reserve[]): LigneDePlan {
    const candidats = cles.flatMap((cle) => this.#candidat(cle));
    const choisie = this.#choix.get(lue.ligne);
    if (choisie === UN_AUTRE) return { ...this.#creer(lue, reserves), candidats };
    if (choisie !== undefined && cles.includes(choisie))
      return { ...this.#completer(choisie, lue, 'choix', reserves), candidats };
    const meme = this.#sansDoute(cles, lue);
    if (meme !== null) return this.#retenir(meme.cle, lue, meme.pris, 'nom', reserves);
    return ligneDePlan(lue, 'aDecider', { candidats, remarques: reserves });
  }

  /** The body of which the register says all that the line does, and that is not elsewhere: to take it for another would be to make it twice. */
  #sansDoute(cles: readonly string[], lue: LigneLue): { readonly cle: string; readonly pris: Pris } | null {
    for (const cle of cles) {
      const pris = this.#estAilleurs(cle, lue) ? null : this.#ditDeja(cle, lue);
      if (pris !== null) return { cle, pris };
    }
    return null;
  }

  #estAilleurs(cle: string, { commune }: LigneLue): boolean {
    const connues =
      this.#organisme(cle)?.etablissements.flatMap(({ adresse }) => adresse?.commune ?? []) ?? [];
    return (
      commune !== null &&
      connues.length > 0 &&
      !connues.some((connue) => nomCompare(connue) === nomCompare(commune))
    );
  }

  /** What a line speaks of in a body that says all of it; null: it would add something, or cannot. */
  #ditDeja(cle: string, lue: LigneLue): Pris | null {
    const organisme = this.#organisme(cle);
    const integre = organisme === undefined ? null : this.#integrer(organisme, lue);
    return integre === null || 'ecart' in integre || integre.effets.length > 0 ? null : integre;
  }

  #suppose({ nature }: LigneLue, effets: readonly Effet[]): readonly Reserve[] {
    return nature === null && effets.includes('habilitation')
      ? [{ code: 'NATURE_SUPPOSEE', nature: this.#cadre.nature }]
      : [];
  }

  #candidat(cle: string): readonly Candidat[] {
    const organisme = this.#organisme(cle);
    if (organisme === undefined) return [];
    const { denomination, siren, etablissements } = organisme;
    const sirets = etablissements.flatMap(({ siret }) => siret ?? []);
    const commune = etablissements.find(({ adresse }) => adresse?.commune !== undefined)?.adresse?.commune;
    return [{ cle, denomination, siren: siren ?? null, sirets, commune: commune ?? null }];
  }
}
