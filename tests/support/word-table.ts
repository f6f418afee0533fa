const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

/**
 * A table as Word copies one: an activité for five compétences, two critères for each. `named`: its columns say what they hold; otherwise
 * they have headings of a house's own, and a first column of notes.
 */
export function wordTable(competences: number, named: boolean): string {
  const rows = numbers(competences).map((n) => {
    const line = Math.ceil(n / 5);
    const activite =
      n % 5 === 1
        ? `<td rowspan=5><p class=MsoNormal>A${line} Conduite de la ligne ${line}<o:p></o:p></p></td>`
        : '';
    const note = named ? '' : '<td><p>relu</p></td>';
    return `<tr>${note}${activite}<td><p>C${n}. Régler la machine ${n}, selon les consignes, afin d&#8217;obtenir la qualité attendue</p></td><td><p>Le réglage ${n} est conforme</p><p>La consigne ${n} est respectée</p></td></tr>`;
  });
  const heading = named
    ? '<tr><td>Activités</td><td>Compétences</td><td>Critères</td></tr>'
    : '<tr><td>Épreuve</td><td>Situation</td><td>Compétences</td><td>Preuves</td></tr>';
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment--><table class=MsoTableGrid>
    ${heading}${rows.join('')}</table><!--EndFragment--></body></html>`;
}
