import { describe, expect, it } from 'vitest';
import { hostRequests } from '../../shared/contract/host-requests.ts';
import { requests } from '../../shared/contract/requests.ts';
import { isWindowChannel } from '../../shared/contract/window.ts';

describe('what a page may ask', () => {
  it('is this list of channels, and no more', () => {
    expect(Object.keys(requests).filter(isWindowChannel).sort()).toEqual([
      'annuaire.chercher',
      'annuaire.confronter',
      'annuaire.etat',
      'annuaire.oublier',
      'audit.ecrire',
      'audit.lire',
      'audit.tirer',
      'blocs.list',
      'blocs.preview',
      'blocs.take',
      'boite.lire',
      'boite.oublier',
      'decisions.lire',
      'decisions.textes',
      'document.compare',
      'document.read',
      'fusion.appliquer',
      'fusion.comparer',
      'fusion.gardees',
      'fusion.garder',
      'fusion.gels',
      'fusion.oublier',
      'fusion.reunion',
      'fusion.tient',
      'gesture.commit',
      'gesture.redo',
      'gesture.undo',
      'grille.adopt',
      'grille.situation',
      'grilles.aAdopter',
      'grilles.list',
      'grilles.valables',
      'habilitations.passer',
      'history.activity',
      'history.choices',
      'history.count',
      'history.item',
      'history.moment',
      'history.page',
      'history.reprendre',
      'import.accept',
      'journal.entry',
      'journal.lines',
      'journal.reversible',
      'lieu.accepter',
      'liste.adopt',
      'liste.comparer',
      'liste.situation',
      'liste.versions',
      'motif.write',
      'note.read',
      'organisme.read',
      'organismes.aDeclarer',
      'organismes.accepter',
      'organismes.apercu',
      'organismes.controles',
      'organismes.declarer',
      'organismes.echeances',
      'organismes.liste',
      'paquet.connus',
      'personnes.changer',
      'personnes.effacer',
      'personnes.inscrire',
      'personnes.lire',
      'place.read',
      'place.write',
      'profile.read',
      'profile.write',
      'recherche.run',
      'referentiel.ailleurs',
      'referentiel.at',
      'referentiel.list',
      'referentiel.rows',
      'referentiel.situation',
      'relecture.ouvrir',
      'relecture.retirer',
      'seances.lire',
      'typing.forget',
      'typing.keep',
      'typing.read',
      'version.adopt',
      'workspace.close',
      'workspace.current',
      'workspace.openExample',
    ]);
  });

  it('names no path, of a channel or of an action', () => {
    const asked = Object.entries(requests)
      .filter(([channel]) => isWindowChannel(channel))
      .map(([, schema]) => schema);
    const members = [...asked, ...Object.values(hostRequests)].flatMap((schema) =>
      'anyOf' in schema
        ? schema.anyOf.flatMap(({ properties }) => Object.keys(properties))
        : Object.keys(schema.properties),
    );
    expect(members.filter((name) => ['file', 'to', 'path', 'folder'].includes(name))).toEqual([]);
  });
});
