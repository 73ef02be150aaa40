namespace KmcIonics.Cli.Reports;

/// <summary>How a report looks on screen and on paper.</summary>
internal static class ReportStyle
{
    public const string Css = """
        :root { color-scheme: light; }
        body { margin: 0; background: #fff; color: #1c1c1c; font: 16px/1.5 "Source Sans 3", "Noto Sans", "DejaVu Sans", "Helvetica Neue", Arial, sans-serif; }
        main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
        h1 { font-size: 1.9rem; font-weight: 600; line-height: 1.2; margin: 0 0 .25rem; overflow-wrap: anywhere; }
        h2 { font-size: 1.25rem; font-weight: 600; margin: 2.2rem 0 .6rem; border-bottom: 1px solid #d8d8d8; padding-bottom: .2rem; }
        .subtitle { color: #595959; margin: 0 0 1.2rem; }
        .verdict { border-left: 4px solid #0072B2; background: #f3f8fb; padding: .8rem 1rem; margin: 1rem 0; font-size: 1.08rem; }
        .verdict p { margin: .2rem 0; }
        .table { overflow-x: auto; margin: 1rem 0; }
        table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; }
        caption { text-align: left; white-space: nowrap; color: #595959; padding-bottom: .3rem; }
        th, td { padding: .25rem .9rem .25rem 0; text-align: left; white-space: nowrap; vertical-align: top; }
        thead th { border-bottom: 1px solid #1c1c1c; font-weight: 600; }
        tbody th { font-weight: 400; }
        tbody tr + tr > * { border-top: 1px solid #ececec; }
        .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 1.6rem; align-items: start; }
        figure { margin: 0; break-inside: avoid; }
        figure img { width: 100%; max-width: 30rem; height: auto; }
        figcaption { font-size: .88rem; color: #404040; }
        pre { background: #f6f6f6; padding: .8rem 1rem; overflow-x: auto; font: .82rem/1.45 "DejaVu Sans Mono", Consolas, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
        .notes li { margin: .25rem 0; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.2rem; }
        dt { color: #595959; }
        dd { margin: 0; overflow-wrap: anywhere; }
        summary { cursor: pointer; }
        @media print {
          @page { margin: 18mm 16mm; }
          body { font-size: 10.5pt; }
          main { max-width: none; padding: 0; }
          .figures { grid-template-columns: 1fr 1fr; }
          .verdict { background: none; }
          pre { background: none; border: 1px solid #d8d8d8; }
          h2 { break-after: avoid; }
          table, .verdict { break-inside: avoid; }
          .table { overflow-x: visible; }
          table { font-size: 8pt; }
          th, td { padding-right: .5rem; white-space: normal; }
        }

        """;
}
