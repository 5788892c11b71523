/** Style of the charts; one class for each tone, shape and place do the telling apart. */
const CHART_STYLE = `
.chart{display:block;width:100%;height:auto;font-family:inherit}
.chart text{fill:var(--ink)}
.chart .label{font-size:11px;font-weight:600}
.chart .tick{font-size:9.5px;fill:var(--soft)}
.chart .lane{fill:var(--lane)}
.chart .plateau{fill:var(--plateau)}
.chart .line{fill:none;stroke:var(--line);stroke-width:1.4;stroke-linecap:round;stroke-linejoin:round}
.chart .good{fill:var(--good)}
.chart .neutral{fill:var(--neutral)}
.chart .away{fill:var(--away)}
.chart .block{fill:var(--block);stroke:var(--paper);stroke-width:1.5}
.chart .mark{stroke:var(--ink);stroke-width:1;stroke-dasharray:2 2}
.chart .axis{stroke:var(--soft)}
`;

const DARK_COLOURS = `
--paper:#16191d;--ink:#e8eaed;--soft:#a9b0b8;--rule:#3a4149;--lane:#20252b;--plateau:#234034;
--line:#7fb4ff;--good:#5cc08b;--neutral:#8d97a3;--away:#e0a458;--block:#2c3c52;--notice:#3a3018;`;

/** The whole style sheet of the HTML page and of the PDF made from it. Paper is always light. */
export const REPORT_STYLE = `
:root{color-scheme:light dark;
--paper:#fff;--ink:#1c2024;--soft:#5b6570;--rule:#d5dae0;--lane:#f3f5f7;--plateau:#dcefe4;
--line:#1f5fb8;--good:#2f8f5f;--neutral:#8a94a0;--away:#b8701a;--block:#dbe7f7;--notice:#fdf3d8;}
@media screen and (prefers-color-scheme:dark){:root{${DARK_COLOURS}}}
*{box-sizing:border-box}
body{margin:0 auto;padding:2rem 1.25rem 4rem;max-width:52rem;background:var(--paper);color:var(--ink);
font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif}
h1{font-size:1.8rem;line-height:1.2;margin:0}
h2{font-size:1.25rem;margin:2.4rem 0 .6rem;padding-top:.8rem;border-top:1px solid var(--rule)}
h3{font-size:1.02rem;margin:1.4rem 0 .3rem}
p,ul,dl{margin:.5rem 0}
ul{padding-left:1.2rem}
.subtitle{color:var(--soft);margin:.3rem 0 1rem}
.notice{background:var(--notice);border-left:4px solid var(--away);padding:.6rem .9rem;border-radius:4px}
blockquote{margin:.4rem 0;padding:.4rem .9rem;border-left:4px solid var(--rule);white-space:pre-wrap;
overflow-wrap:anywhere}
.quote-label{font-weight:600;margin-bottom:0}
dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.15rem 1.2rem}
dt{color:var(--soft)}
dd{margin:0;overflow-wrap:anywhere}
.table{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:top;padding:.35rem .7rem .35rem 0;border-bottom:1px solid var(--rule)}
tbody th{font-weight:500}
figure{margin:1rem 0}
video,.film{display:block;width:100%;max-width:40rem;border-radius:4px;background:#000}
.film{padding:4rem 1rem;background:var(--lane);color:var(--soft);text-align:center}
figcaption{color:var(--soft);font-size:.85rem}
${CHART_STYLE}
@page{size:A4;margin:15mm}
@media print{
body{max-width:none;padding:0;font-size:10.5pt}
h2,h3{break-after:avoid}
tr,figure,.notice,dl{break-inside:avoid}
.table{overflow:visible}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;
