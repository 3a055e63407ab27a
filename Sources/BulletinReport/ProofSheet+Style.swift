extension ProofSheet {
  /// How the sheet looks. Each severity has a colour of its own, with a contrast of at least 4.5 to
  /// the paper, and a line of its own, for readers and printers without colours.
  static let style = """
    :root {
      color-scheme: light dark;
      --paper: #fdfcf8; --ink: #1c1b19; --soft: #6b675f; --rule: #dcd8cc;
      --e: #b3261e; --w: #8a4b00; --i: #0b57a4; --h: #3f6212;
      --et: #fbe3e0; --wt: #fbecd3; --it: #e0ecf9; --ht: #e8f0d9;
      --song: "Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "Songti SC", STSong,
        SimSun, serif;
      --hei: "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC",
        "Microsoft YaHei", sans-serif;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #1b1a18; --ink: #ece8df; --soft: #a39e93; --rule: #3d3a34;
        --e: #ff9c92; --w: #f2b866; --i: #8fc1ff; --h: #b5d67a;
        --et: #4a211d; --wt: #43300f; --it: #14304d; --ht: #2b3a12;
      }
    }
    .e { --c: var(--e); --t: var(--et); }
    .w { --c: var(--w); --t: var(--wt); }
    .i { --c: var(--i); --t: var(--it); }
    .h { --c: var(--h); --t: var(--ht); }
    * { box-sizing: border-box; }
    body {
      margin: 0 auto; max-width: 78rem; padding: 2.5rem 2rem; background: var(--paper);
      color: var(--ink); font: 1.0625rem/1.9 var(--song); line-break: strict;
      overflow-wrap: anywhere; text-spacing-trim: trim-start; hanging-punctuation: allow-end;
    }
    a { color: inherit; }
    h1 { margin: 0; font: 700 1.75rem/1.3 var(--song); letter-spacing: .3em; }
    .top { border-bottom: 3px double var(--ink); padding-bottom: 1rem; }
    .top p { margin: .5rem 0 0; font: .875rem/1.6 var(--hei); color: var(--soft); }
    .legend mark { margin-right: .75em; }
    nav { font: .875rem/1.9 var(--hei); }
    nav ol { margin: 1rem 0; padding: 0; list-style: none; columns: 20rem; }
    nav b { color: var(--soft); font-weight: 400; }
    .page > header {
      display: flex; flex-wrap: wrap; gap: 0 1.5em; align-items: baseline;
      margin: 2.5rem 0 1rem; border-bottom: 1px solid var(--rule); font: .875rem/1.8 var(--hei);
    }
    .page h2 { margin: 0; font: 600 1rem/1.8 var(--hei); }
    .page > header p { margin: 0; color: var(--soft); }
    .sheet {
      display: grid; grid-template-columns: minmax(0, 40rem) minmax(16rem, 1fr);
      column-gap: 2.5rem; align-items: start;
    }
    .sheet > p { grid-column: 1; margin: 0; padding-left: 3rem; position: relative; }
    .sheet > p::before {
      content: attr(data-n); position: absolute; left: 0; top: .35em; width: 2rem;
      text-align: right; text-indent: 0; white-space: nowrap; font: .6875rem/1.9 var(--hei);
      color: var(--soft);
      font-variant-numeric: tabular-nums;
    }
    .body, .on { text-align: justify; }
    .body { text-indent: 2em; }
    .sheet > .blank { height: .75em; line-height: .75em; }
    .sheet > .blank::before { content: none; }
    .head { font-size: 1.375rem; line-height: 1.6; font-weight: 700; }
    .sheet > .head::before { top: .7em; }
    .sub { font: 600 1rem/1.8 var(--hei); }
    .by, .cap { font: .9375rem/1.8 var(--hei); color: var(--soft); }
    mark {
      background: var(--t); color: inherit; padding: .1em 0; text-decoration: underline var(--c);
      text-underline-offset: .25em; text-decoration-thickness: 2px;
      text-decoration-skip-ink: none; box-decoration-break: clone;
      -webkit-box-decoration-break: clone;
    }
    mark.e { text-decoration-style: double; }
    mark.i { text-decoration-style: dashed; }
    mark.h { text-decoration-style: dotted; }
    sup { line-height: 0; text-indent: 0; font: 700 .6875rem/0 var(--hei); }
    sup a { color: var(--c); text-decoration: none; padding: 0 .15em; }
    .notes {
      grid-column: 2; margin: 0; padding: .35rem 0 .75rem; list-style: none;
      font: .8125rem/1.6 var(--hei);
    }
    .notes li {
      position: relative; padding: 0 0 .5rem 2.25em; break-inside: avoid; border-radius: 4px;
    }
    .notes b { color: var(--c); font-weight: 600; margin-right: .25em; }
    .number {
      position: absolute; left: 0; top: .15em; min-width: 1.6em; height: 1.6em; padding: 0 .3em;
      border: 1px solid var(--c); border-radius: .8em; color: var(--c); text-align: center;
      font: 600 .75rem/1.5 var(--hei); text-decoration: none;
    }
    .notes span { display: block; }
    .fix::before { content: "▸ "; color: var(--c); }
    .more, .notes code { color: var(--soft); }
    .notes code { display: block; font-size: .6875rem; }
    :target { background: var(--t); outline: 2px solid var(--c); outline-offset: 2px; }
    footer {
      margin-top: 3rem; border-top: 1px solid var(--rule); padding-top: .5rem;
      font: .75rem/1.6 var(--hei); color: var(--soft);
    }
    @media screen and (max-width: 52rem) {
      body { padding: 1rem; }
      .sheet { display: block; }
      .notes { margin: .25rem 0 1rem 3rem; }
    }
    @page { size: A4; margin: 16mm 14mm; }
    @media print {
      :root {
        --paper: #fff; --ink: #000; --soft: #555; --rule: #bbb;
        --e: #a3160f; --w: #7a4200; --i: #0b4a8c; --h: #35540f;
        --et: #fff; --wt: #fff; --it: #fff; --ht: #fff;
      }
      body { max-width: none; padding: 0; font-size: 10pt; line-height: 1.8; }
      nav { display: none; }
      main { padding-top: 6mm; }
      .page { break-before: page; }
      .page:first-child { break-before: auto; }
      .page > header { margin-top: 0; break-after: avoid; }
      .sheet { grid-template-columns: minmax(0, 1fr) 58mm; column-gap: 6mm; }
      .sheet > p { orphans: 2; widows: 2; }
      .head, .sub { break-after: avoid; }
      .notes { font-size: 8pt; }
      a { text-decoration: none; }
    }
    """
}
