/**
 * The one style of printed pages: a host lets it through by its hash, and nothing else. What stands at the edge of each sheet comes from
 * the page's own attributes, since a style that named it would have another hash for each text. Firefox and Safari, which alone know the
 * properties that are asked after, write nothing in margins: there, the head of each table says it again on each page (.edge).
 */
export const paperStyle = `
:root { --what: attr(data-what); --whose: attr(data-whose); --page: attr(data-page); --of: attr(data-of); }
@page {
  size: A4; margin: 20mm 12mm 14mm;
  @top-left {
    content: var(--what) "\\A" var(--whose); width: 100%; font: 7pt/1.4 "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #48525c;
    text-align: left; vertical-align: middle; white-space: pre-line; overflow: hidden;
  }
  @bottom-right {
    content: var(--page) " " counter(page) " " var(--of) " " counter(pages);
    font: 7pt/1.4 "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #48525c; text-align: right; vertical-align: middle; white-space: nowrap;
  }
}
@page paysage { size: A4 landscape; }
html { font: 9.5pt/1.35 "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: #16191d; background: #fff; }
body { margin: 0 auto; max-width: 186mm; }
.paysage { page: paysage; }
.paysage body { max-width: 273mm; }
h1 { font-size: 17pt; margin: 0 0 2mm; }
h2 { font-size: 13pt; margin: 8mm 0 2mm; }
h3 { font-size: 11pt; margin: 0; }
h2, h3 { break-after: avoid; break-inside: avoid; }
.facts { margin: 0 0 1mm; font-weight: 600; }
.anchor { margin: 0; color: #48525c; font-size: 8pt; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.edge { display: none; }
@media print {
  @supports (-moz-appearance: none) or (-apple-pay-button-style: plain) {
    .edge { display: table-row; }
    .edge th { border: 0; padding: 0 0 1mm; background: none; font-size: 7pt; font-weight: 400; color: #48525c; }
  }
}
th, td { border: 0.3mm solid #8a97a5; padding: 1.5mm 2mm; vertical-align: top; text-align: left; white-space: pre-line; overflow-wrap: anywhere; }
th[scope="row"] { font-weight: 400; }
thead th { background: #eef1f4; font-weight: 600; }
.attestation > * { margin-top: 5mm; }
.point { margin-top: 4mm; break-inside: avoid; }
.presences th:nth-child(1) { width: 42%; }
.presences th:nth-child(3) { width: 14mm; }
.pieces th:nth-child(2) { width: 36mm; }
.annexe th:first-child { width: 24%; font-weight: 600; }
.activites th:first-child { width: 34%; }
.race { margin-top: 6mm; }
.notation, .niveaux { margin-top: 2mm; }
.notation th:nth-child(1) { width: 13%; }
.notation th:nth-child(2) { width: 33%; }
.notation th:nth-child(4) { width: 14mm; }
.notation th:nth-child(5) { width: 25%; }
.niveaux th:nth-child(2), .niveaux th:nth-child(3) { width: 28%; }
.habilitations th:nth-child(1) { width: 25%; }
.habilitations th:nth-child(2) { width: 20%; }
.habilitations th:nth-child(5) { width: 15%; }
.race .band { background: #dfe8f2; }
.race col:nth-child(1) { width: 17%; }
.race col:nth-child(2) { width: 31%; }
.race col:nth-child(3) { width: 24%; }
ins { text-decoration: underline; color: #0b4f26; }
del { text-decoration: line-through; color: #8f1d14; }
ins::before, ins::after, del::before, del::after { display: inline-block; font-weight: 400; }
ins::before { content: "[+"; margin-right: 0.3mm; }
ins::after { content: "+]"; margin: 0 0.3mm; }
del::before { content: "[−"; margin-right: 0.3mm; }
del::after { content: "−]"; margin: 0 0.3mm; }
.note { color: #48525c; font-style: italic; }
tr.added > :first-child { border-left: 1mm double #0b4f26; }
tr.removed > :first-child { border-left: 1mm double #8f1d14; }
ul { margin: 0; padding-left: 4mm; }
li { margin: 0 0 0.6mm; }
p { margin: 1mm 0 0; white-space: pre-line; }
.autres { font-weight: 600; }
.soft { color: #48525c; font-size: 8.5pt; font-weight: 400; }
.fields { display: grid; grid-template-columns: 1fr 1fr; gap: 1mm 8mm; margin-top: 4mm; }
.fields .field:first-child { grid-column: 1 / -1; }
.paysage .fields { grid-template-columns: 1fr 1fr 1fr; }
.paysage .fields .field:first-child { grid-column: span 2; }
.votes { grid-template-columns: 1fr 1fr 1fr; }
.votes .field:first-child { grid-column: auto; }
.field { display: flex; gap: 2mm; align-items: flex-end; min-height: 7mm; margin: 0; }
.field b, .choice { font-weight: 600; }
.blank { flex: 1; min-width: 8mm; border-bottom: 0.3mm solid #48525c; }
.room { margin-top: 3mm; min-height: 18mm; border: 0.3mm solid #8a97a5; padding: 1.5mm 2mm; break-inside: avoid; }
.box { display: inline-block; box-sizing: border-box; width: 4mm; height: 4mm; border: 0.35mm solid #16191d; text-align: center; font: bold 11pt/3.2mm Arial, sans-serif; vertical-align: middle; margin-right: 0.6mm; }
.choices { display: inline-flex; flex-wrap: wrap; gap: 1mm 4mm; }
.choice { white-space: nowrap; font-weight: 400; }
p .choice { white-space: normal; }
.flag { border: 0.35mm solid #16191d; padding: 0 1mm; font-size: 8pt; font-weight: 600; }
.points { display: flex; gap: 1.5mm; align-items: flex-end; white-space: nowrap; min-height: 7mm; }
.epreuve { margin-top: 5mm; }
.about { break-inside: avoid; break-after: avoid; }
.about p { margin-top: 0.6mm; }
.echelle { margin-top: 2mm; color: #48525c; font-size: 8.5pt; break-after: avoid; }
.lignes { margin-top: 1.5mm; }
.lignes .band { break-after: avoid; }
.lignes .band th { background: #f4f6f8; font-weight: 600; }
.lignes col.attendu { width: 22%; }
.lignes col.poids { width: 14mm; }
.lignes .poids { text-align: center; padding: 1.5mm 1mm; }
.paysage .lignes:has(col.niveau) col.critere { width: 26%; }
.paysage .lignes col.note { width: 44mm; }
.lignes col.observations { width: 38mm; }
.paysage .lignes col.observations { width: 56mm; }
.lignes col.case { width: 17mm; }
.paysage .lignes col.case { width: 20mm; }
.lignes .case { padding: 1mm 0.6mm; font-size: 7pt; line-height: 1.2; text-align: center; }
.lignes thead th.case { font-weight: 400; }
.portrait .lignes col.note { width: 27%; }
.lignes col.resultat { width: 26%; }
.lignes .niveau { padding: 1.5mm 1mm; font-size: 8pt; line-height: 1.25; }
.feuille .lignes { font-size: 9pt; line-height: 1.25; }
.feuille .lignes th, .feuille .lignes td { padding-block: 0.8mm; }
.feuille .fields { margin-top: 2mm; }
.paysage .lignes td.niveau, .paysage .lignes td.note { height: 9mm; }
.lignes td.case { height: 7mm; vertical-align: middle; }
.portrait .feuille col.note { width: 34mm; }
.raisons { margin-top: 0.6mm; font-size: 8.5pt; }
.part { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 0.6mm 2mm; min-height: 7mm; }
.part .soft { flex: 1; }
.part .points { min-width: 18mm; }
.part .choices { width: 100%; margin-bottom: 1.5mm; }
.concluded .blank { min-width: 24mm; }
.concluded { display: flex; gap: 1mm 6mm; align-items: baseline; flex-wrap: wrap; margin-top: 3mm; padding: 1.5mm 2mm; border: 0.35mm solid #16191d; break-inside: avoid; }
.end { break-inside: avoid; }
.beside { display: grid; grid-template-columns: 1fr 2fr; gap: 3mm; margin-top: 2mm; }
.beside > .room, .beside > .signatures { margin-top: 0; }
.signatures { margin-top: 3mm; }
.signatures td, .signatures th[scope="row"] { height: 11mm; }
.signatures col.role { width: 32%; }
.signatures col.date { width: 26mm; }
.college { break-inside: avoid; }
.college h3 { margin-top: 3mm; }
.synthesis th:first-child { width: 38%; }
.calendar th:nth-child(1) { width: 28%; }
.calendar th:nth-child(2) { width: 40%; }
.feuille + .feuille { break-before: page; }
.blocs th:nth-child(1) { width: 30%; }
.blocs th:nth-child(2) { width: 18%; }
.blocs th:nth-child(4) { width: 19%; }
`;
