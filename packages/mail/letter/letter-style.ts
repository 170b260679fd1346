/** A4 on both sides: the letter in front, the slip behind. Lengths are as printed; every edge that has a side has a logical one. */
export const letterStyle = `
@page{size:A4;margin:18mm 20mm}
*{box-sizing:border-box}
body{margin:0;font:12pt/1.35 Arial,Helvetica,"Noto Sans",sans-serif;color:#000}
section{break-after:page}
article:last-child section:last-child{break-after:auto}
address{font-style:normal;min-height:32mm;padding-top:6mm}
h1{font-size:17pt;line-height:1.2;margin:3mm 0}
h2{font-size:16pt;margin:0 0 3mm}
h3{font-size:13pt;margin:4mm 0 2mm}
p{margin:0 0 2mm}
.school{font-weight:700}
ul{margin:0 0 3mm;padding-inline-start:6mm}
li{margin:0 0 1.5mm}
.answer{display:flex;gap:6mm;align-items:center;border:0.4mm solid #000;padding:3mm;break-inside:avoid}
.qr{flex:none}
.code{font:700 16pt/1.3 "Courier New",monospace;letter-spacing:0.5mm}
.ring{font-size:9.5pt;columns:2;margin-top:4mm}
.ring p{margin:0 0 1mm;break-inside:avoid}
.boxes{list-style:none;padding-inline-start:0}
.boxes .boxes{padding-inline-start:10mm}
.box{display:inline-block;width:5mm;height:5mm;border:0.4mm solid #000;margin-inline-end:3mm;vertical-align:-0.8mm}
.line{display:flex;align-items:flex-end;gap:3mm;min-height:9mm}
.line span{flex:1;border-bottom:0.3mm solid #000}
@media screen{body{max-width:210mm;margin:auto;padding:0 5mm}section{border-bottom:1px dashed #000;padding:10mm 0}}
`;
