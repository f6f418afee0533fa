import type { ListeVersion } from '../../../../shared/contract/answers/liste.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import { Version } from '../../versions/Version.tsx';
import { FormatsMenu } from '../suivi/FormatsMenu.tsx';
import { useExportRegistre } from '../suivi/useExportRegistre.ts';

const said = texts.listeVersions;

interface VersionDeListeProps {
  /** Of the certification. */
  readonly id: string;
  readonly version: ListeVersion;
  /** Number of the version before it. */
  readonly precedente: string | undefined;
  readonly isLast: boolean;
}

/** A version of the list of a certification, and what hands it out. */
export function VersionDeListe({ id, version, precedente, isLast }: VersionDeListeProps) {
  const exporter = useExportRegistre();
  const { numero, au } = version;
  return (
    <Version version={version} isLast={isLast} about={<p>{said.about(au, precedente)}</p>}>
      <FormatsMenu
        label={said.exporter(numero)}
        shown={texts.suivi.fichier.menu}
        onFormat={(format) => exporter({ ref: id, numero, format })}
      />
    </Version>
  );
}
