import { useState } from 'react';
import type { OrganismePublic } from '../../../shared/annuaire/organisme.ts';
import { reperesDe } from '../../../shared/i18n/fr/annuaire.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { useAnnuaireQuery, useCompletionQuery } from '../../app/engine-api.ts';
import { CompletedField } from '../../ui/CompletedField.tsx';
import { TextField, type TextFieldProps } from '../../ui/TextField.tsx';

const said = texts.annuaire;

/** As many as are looked through; more say that there are more. */
const MOST = 12;
/** One letter begins half of the list. */
const SHORTEST = 2;

const none: readonly OrganismePublic[] = [];

/** An NDA is of one body; what has none has at least another number, or its name. */
const idOf = ({ nda, siret, denomination }: OrganismePublic): string =>
  [nda, siret, denomination].filter((part) => part !== null).join(' ');

interface ChampCompleteProps extends TextFieldProps {
  readonly onChoisi: (organisme: OrganismePublic) => void;
}

/** A field whose text is the beginning of a name or of a number of the public list, where there is one on this installation. */
export function ChampComplete({ onChoisi, ...field }: ChampCompleteProps) {
  const { data: etat } = useAnnuaireQuery();
  const [cherche, setCherche] = useState('');
  const texte = cherche.trim();
  const isAsked = texte.length >= SHORTEST;
  // What was found of another text is not proposed for this one: Enter would take it.
  const { currentData, isFetching } = useCompletionQuery({ texte, limite: MOST }, { skip: !isAsked });
  if (etat === undefined || etat === null) return <TextField {...field} />;
  const { organismes, total } = currentData ?? { organismes: none, total: 0 };
  return (
    <CompletedField
      {...field}
      completions={organismes.map((organisme) => ({
        id: idOf(organisme),
        label: organisme.denomination,
        detail: reperesDe(organisme).join(' · '),
      }))}
      empty={isAsked ? (isFetching ? said.recherche : said.aucunOrganisme) : said.deuxLettres}
      more={total > organismes.length ? said.plus(organismes.length, total) : undefined}
      onChange={(typed) => {
        setCherche(typed);
        field.onChange(typed);
      }}
      onChoose={(id) => {
        const organisme = organismes.find((un) => idOf(un) === id);
        if (organisme !== undefined) onChoisi(organisme);
      }}
    />
  );
}
