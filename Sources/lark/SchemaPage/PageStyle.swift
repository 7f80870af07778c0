/// How the page looks: light or dark as the reader's system is, one column on a phone, the contents beside the methods
/// where there is room.
enum PageStyle {
  static let text: StaticString = """
    :root {
      --ground: #ffffff; --panel: #f4f6f9; --code: #f7f8fa; --line: #d5dbe3; --text: #1a2129; --quiet: #515c68; --link: #0b57b7;
      --needed: #a3230e; --get: #0a6638; --post: #0b57b7; --put: #7a4a00; --patch: #7a4a00; --delete: #a3230e;
      --shortcut: #6b2fa0; --focus: #0b57b7;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #13171c; --panel: #1d232a; --code: #191f25; --line: #353f4a; --text: #e6eaee; --quiet: #a9b4bf; --link: #8ab8ff;
        --needed: #ff9d8a; --get: #74d3a0; --post: #8ab8ff; --put: #e8b765; --patch: #e8b765; --delete: #ff9d8a;
        --shortcut: #d0a6f5; --focus: #8ab8ff;
      }
    }
    * { box-sizing: border-box; }
    [hidden] { display: none !important; }
    html { scroll-padding-top: 1rem; }
    body {
      margin: 0; padding: 0 1rem 4rem; background: var(--ground); color: var(--text);
      font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere;
    }
    body > * { max-width: 82rem; margin-left: auto; margin-right: auto; }
    a { color: var(--link); text-underline-offset: .15em; }
    a, summary, input, select, button { outline-offset: 2px; }
    :focus-visible { outline: 3px solid var(--focus); }
    main:focus { outline: none; }
    .skip { position: absolute; left: -99rem; }
    .skip:focus { position: static; }
    header { padding: 1.75rem 0 .5rem; }
    h1 { font-size: 1.75rem; line-height: 1.2; letter-spacing: -.01em; margin: 0 0 .25rem; }
    .about { color: var(--quiet); margin: 0 0 .75rem; }
    h2 { font-size: 1.35rem; line-height: 1.3; margin: 2.25rem 0 .25rem; }
    h3 { font: 600 1rem/1.4 ui-monospace, monospace; color: var(--quiet); margin: 1.5rem 0 .5rem; }
    h4 { font-size: .95rem; margin: 1.25rem 0 .35rem; }
    p { margin: .25rem 0; }
    code, pre, kbd { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .875rem; }
    kbd { border: 1px solid var(--line); border-radius: 4px; padding: 0 .35em; background: var(--panel); }
    .example { border: 1px solid var(--line); border-radius: 8px; margin: .75rem 0; overflow: hidden; }
    .example .bar {
      display: flex; align-items: center; justify-content: space-between; min-height: 2.25rem; padding: .1rem .35rem .1rem .75rem;
      background: var(--panel); border-bottom: 1px solid var(--line);
    }
    .language { font-size: .85rem; font-weight: 600; color: var(--quiet); }
    .copy {
      font: inherit; font-size: .85rem; color: var(--link); background: var(--ground); border: 1px solid var(--line);
      border-radius: 6px; padding: .15rem .7rem; min-height: 1.75rem; cursor: pointer;
    }
    .copy:hover { border-color: var(--link); }
    pre { background: var(--code); padding: .75rem; margin: 0; white-space: pre-wrap; }
    .filters {
      display: grid; grid-template-columns: 1fr 1fr; gap: .5rem .75rem; padding: .75rem 0;
      background: var(--ground); border-bottom: 1px solid var(--line);
    }
    .field { display: grid; gap: .1rem; min-width: 0; }
    .field.search { grid-column: 1 / -1; }
    label { font-size: .85rem; font-weight: 600; color: var(--quiet); }
    input, select {
      font: inherit; color: var(--text); background: var(--ground); border: 1px solid var(--quiet); border-radius: 8px;
      padding: .45rem .65rem; width: 100%; min-width: 0; min-height: 2.6rem;
    }
    ::placeholder { color: var(--quiet); opacity: 1; }
    .count { font-size: .9rem; font-weight: 600; grid-column: 1 / -1; }
    .keys { color: var(--quiet); font-size: .85rem; display: none; }
    nav ul { list-style: none; margin: 0; padding: 0; }
    nav > ul { padding: 1rem 0 0; }
    nav ul ul { display: flex; flex-wrap: wrap; gap: .1rem .9rem; padding: .1rem 0 .6rem; }
    nav a { display: inline-block; padding: .2rem 0; text-decoration: none; }
    nav a:hover { text-decoration: underline; }
    nav > ul > li > a { font-weight: 600; color: var(--text); }
    nav ul ul a { font: .875rem/1.4 ui-monospace, monospace; }
    details.entry, details.before { border: 1px solid var(--line); border-radius: 10px; margin: .5rem 0; }
    summary { cursor: pointer; padding: .6rem .75rem; border-radius: 10px; }
    summary:hover { background: var(--panel); }
    details[open] > summary { background: var(--panel); border-bottom: 1px solid var(--line); border-radius: 10px 10px 0 0; }
    details.entry > summary {
      display: grid; grid-template-columns: auto 1fr auto; gap: .1rem .6rem; align-items: baseline; list-style: none;
    }
    details.entry > summary::-webkit-details-marker { display: none; }
    details.entry > summary::after { content: '›'; color: var(--quiet); font-size: 1.2rem; line-height: 1; grid-row: 1; grid-column: 3; }
    details.entry[open] > summary::after { transform: rotate(90deg); }
    .says { color: var(--quiet); grid-column: 1 / -1; }
    .body { padding: .5rem .75rem .9rem; }
    .id { font-weight: 600; }
    .mark {
      font: 700 .72rem/1.5 ui-monospace, monospace; letter-spacing: .02em; padding: .05rem .4rem; border: 1px solid currentColor;
      border-radius: 5px; text-align: center; min-width: 3.6rem;
    }
    .get { color: var(--get); } .post { color: var(--post); } .put { color: var(--put); }
    .patch { color: var(--patch); } .delete { color: var(--delete); } .shortcut { color: var(--shortcut); }
    .high-risk-write, .needed { color: var(--needed); }
    dl { margin: .5rem 0; }
    dd { margin: 0 0 .6rem; padding-left: 1rem; }
    dd ul { margin: .25rem 0; padding-left: 1.2rem; }
    dt > code { font-weight: 600; }
    .facts dt { font-weight: 600; }
    .tags { color: var(--quiet); font-size: .875rem; }
    .tags.needed { color: var(--needed); }
    .permalink { margin-top: 1rem; font-size: .9rem; }
    .codes { border-collapse: collapse; width: 100%; margin: .75rem 0; }
    .codes th, .codes td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); }
    .codes th { font-size: .85rem; color: var(--quiet); }
    @media (min-width: 48rem) {
      html { scroll-padding-top: 8.5rem; }
      .filters { position: sticky; top: 0; z-index: 1; grid-template-columns: 2fr 1fr 2fr; align-items: end; }
      .field.search { grid-column: auto; }
      .count { grid-column: 1; }
      .keys { display: block; grid-column: 2 / -1; text-align: right; }
      .facts, .fields { display: grid; grid-template-columns: minmax(8rem, 1fr) 3fr; gap: 0 1rem; }
      .fields { grid-template-columns: minmax(12rem, 2fr) 3fr; }
      .facts dd, .fields dd { padding-left: 0; grid-column: 2; }
      .facts dt, .fields dt { grid-column: 1; }
      details.entry > summary { grid-template-columns: auto minmax(14rem, auto) 1fr auto; }
      details.entry > summary::after { grid-column: 4; }
      .says { grid-column: 3; grid-row: 1; }
    }
    @media (min-width: 68rem) {
      main { display: grid; grid-template-columns: 14rem minmax(0, 1fr); gap: 0 2.5rem; align-items: start; }
      main > nav { position: sticky; top: 8rem; max-height: calc(100vh - 9rem); overflow-y: auto; }
      nav ul ul { display: block; padding-left: .75rem; border-left: 2px solid var(--line); }
      .list { grid-column: 2; }
      .list > section:first-of-type h2 { margin-top: 1rem; }
    }
    @media (max-height: 30rem) { .filters { position: static; } html { scroll-padding-top: 1rem; } }
    @media print { .filters, nav, .skip, .copy { display: none; } }

    """
}
