import { entities, type EntityName } from '../domain/entities.ts';
import { isObject, type Json, type JsonObject } from '../domain/json.ts';
import { instant } from '../i18n/fr/hours.ts';
import { regleTitres } from '../i18n/fr/controles.ts';
import { voies } from '../i18n/fr/voies.ts';
import type { Partage } from '../generated/document.ts';
import { texts } from '../i18n/window.ts';

const said = texts.journal.change;

/** What the values of closed lists are called, by where they stand: the entity or the field, then the member. */
const closed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...said.values,
  'referentiel.registre': texts.registre,
  'derogation.regle': regleTitres,
  'voieAcces.code': voies,
  'modalite.type': texts.outline.modalite,
  'epreuve.type': texts.outline.modalite,
  'grille.voies': voies,
  'essai.voie': voies,
  'version.voies': voies,
  'commentaire.entite': said.entities,
};

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);

const isInstant = (text: string): boolean => /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text);

const isIdentifier = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

function textOf(value: string): string {
  if (isDay(value)) return texts.date(value);
  if (isInstant(value)) return instant(value);
  return isIdentifier(value) ? said.linked(1) : value;
}

/** What a comment is about: of what has several texts, as the descriptors of a line, no more than their name. */
function champDit(champ: string): string {
  const [nom = champ] = champ.split('/');
  return said.fields[nom] ?? champ;
}

/** A value on one line; what several hold is joined. */
function inline(place: string, value: Json): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? said.yes : said.no;
  if (typeof value === 'number')
    return place === 'modalite.duree' || place === 'epreuve.duree'
      ? texts.outline.minutes(value)
      : String(value);
  if (place === 'empreinte' && typeof value === 'string') return `${value.slice(0, 12)}…`;
  if (place === 'sur.champ' && typeof value === 'string') return champDit(value);
  if (typeof value === 'string') return closed[place]?.[value] ?? textOf(value);
  if (isObject(value)) return namesFirst(value).join(' · ');
  return value.map((item) => inline(place, item)).join(', ');
}

/** A stored object has its members by alphabet: what names it comes before the rest. */
function namesFirst(value: JsonObject): readonly string[] {
  const names = ['nom', 'code', 'numero', 'intitule', 'sujet'].filter((name) => name in value);
  const others = Object.keys(value).filter((name) => name !== 'id' && !names.includes(name));
  return [...names, ...others].map((name) => inline(name, value[name] ?? null));
}

const isPartage = (place: string, value: Json): value is JsonObject & Partage =>
  place === 'bloc.partage' && isObject(value);

function labelled(field: string, name: string, value: Json): string {
  const label = said.members[name] ?? said.fields[name] ?? name;
  return said.labelled(label, inline(`${field}.${name}`, value));
}

/** A field's value as a person reads it, a line for each part; empty when there is none. */
export function shownValue(entity: EntityName, field: string, value: Json | undefined): string {
  if (value === null || value === undefined) return '';
  if (isPartage(`${entity}.${field}`, value)) return texts.partage.from(value.intitule, value.numero);
  if (isObject(value))
    return Object.entries(value)
      .filter(([name, member]) => inline(`${field}.${name}`, member) !== '')
      .map(([name, member]) => labelled(field, name, member))
      .join('\n');
  if (typeof value !== 'object') return inline(`${entity}.${field}`, value);
  if (entities[entity].fields[field]?.codec !== 'refs')
    return value.map((item) => inline(`${entity}.${field}`, item)).join('\n');
  return value.length === 0 ? '' : said.linked(value.length);
}
