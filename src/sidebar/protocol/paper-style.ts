/** The look of the paper, on the screen and printed on A4: one text for the page of the add-on and for the file. */

export const PAPER_STYLE = `
.paper { max-width: 176mm; margin: 0 auto; font: 12pt/1.4 'Times New Roman', 'PT Serif', 'Liberation Serif', serif; color: #000; }
.paper h1 { font-size: 15pt; text-align: center; margin: 0 0 2pt; letter-spacing: 0.04em; }
.paper header { text-align: center; margin-bottom: 14pt; }
.paper header p { margin: 0 0 3pt; }
.paper .award { font-weight: bold; margin-top: 6pt; }
.paper h2 { font-size: 12.5pt; margin: 16pt 0 6pt; break-after: avoid; }
.paper h3 { font-size: 12pt; margin: 12pt 0 3pt; break-after: avoid; }
.paper p { margin: 0 0 6pt; }
.paper .soft { color: #444; font-size: 10.5pt; break-after: avoid; }
.paper .attention { font-weight: bold; }
.paper dl { margin: 0 0 6pt; }
.paper dl div { display: flex; gap: 6pt; margin-bottom: 2pt; }
.paper dt { flex: 0 0 46mm; }
.paper dt::after { content: ':'; }
.paper dd { margin: 0; flex: 1; }
.paper table { width: 100%; border-collapse: collapse; margin: 4pt 0 8pt; font-size: 10.5pt; line-height: 1.3; table-layout: fixed; }
.paper th, .paper td { border: 0.75pt solid #555; padding: 2.5pt 4pt; vertical-align: top; overflow-wrap: break-word; white-space: pre-line; }
.paper th { text-align: center; vertical-align: middle; font-weight: bold; font-size: 9.5pt; background: #f2f2f2; overflow-wrap: normal; hyphens: auto; }
.paper td.right { text-align: right; font-variant-numeric: tabular-nums; }
.paper td.center { text-align: center; }
.paper tr { break-inside: avoid; }
.paper tr.strong td { font-weight: bold; }
.paper thead { display: table-header-group; }
.paper ol, .paper ul { margin: 0 0 6pt; padding-left: 16pt; }
.paper ul { list-style: disc; }
.paper li { margin-bottom: 3pt; }
.paper .signatures { margin-top: 8pt; }
.paper .signature { display: flex; align-items: baseline; gap: 8pt; margin-top: 16pt; break-inside: avoid; }
.paper .signature .role { flex: 0 0 40mm; }
.paper .signature .line { flex: 1; border-bottom: 0.75pt solid #000; }
.paper .signature .signer { flex: 0 0 70mm; min-height: 1.4em; }
.paper .signature .signer:empty { border-bottom: 0.75pt solid #000; }
.paper .draft { border: 1.5pt solid #8c1d10; padding: 6pt 10pt 4pt; margin-bottom: 14pt; font-size: 10.5pt; }
.paper .draft .mark { font-size: 14pt; font-weight: bold; letter-spacing: 0.3em; color: #8c1d10; margin: 0 0 2pt; }
@media print {
  @page { size: A4; margin: 18mm 15mm 18mm 20mm; }
  .paper { max-width: none; }
  .paper .new-page { break-before: page; }
  .paper th { background: none; }
}
`;
