/// How the page looks: light or dark as the reader's system is, one column on a phone, two where there is room.
enum PageStyle {
  static let text: StaticString = """
    :root {
      --ground: #ffffff; --panel: #f3f5f8; --line: #c9d0d9; --text: #1c232b; --quiet: #525d69; --link: #0b57b7;
      --needed: #a3230e; --get: #0a6638; --post: #0b57b7; --put: #7a4a00; --patch: #7a4a00; --delete: #a3230e;
      --shortcut: #6b2fa0; --focus: #0b57b7;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #14181d; --panel: #1e242b; --line: #3d4752; --text: #e6eaee; --quiet: #a9b4bf; --link: #8ab8ff;
        --needed: #ff9d8a; --get: #74d3a0; --post: #8ab8ff; --put: #e8b765; --patch: #e8b765; --delete: #ff9d8a;
        --shortcut: #d0a6f5; --focus: #8ab8ff;
      }
    }
    * { box-sizing: border-box; }
    [hidden] { display: none !important; }
    html { scroll-padding-top: 1rem; }
    body {
      margin: 0; padding: 1rem; background: var(--ground); color: var(--text);
      font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
    }
    body > * { max-width: 75rem; margin-left: auto; margin-right: auto; }
    a { color: var(--link); }
    a, summary, input, select { outline-offset: 2px; }
    :focus-visible { outline: 3px solid var(--focus); }
    main:focus { outline: none; }
    .skip { position: absolute; left: -99rem; }
    .skip:focus { position: static; }
    h1 { font-size: 1.6rem; line-height: 1.2; margin: .5rem 0; }
    h2 { font-size: 1.35rem; margin: 2rem 0 .25rem; }
    h3 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
    h4 { font-size: 1rem; margin: 1rem 0 .25rem; }
    p { margin: .25rem 0; }
    code, pre, kbd { font-family: ui-monospace, monospace; font-size: .9rem; }
    pre {
      background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: .6rem; margin: 0;
      white-space: pre-wrap;
    }
    kbd { border: 1px solid var(--line); border-radius: 4px; padding: 0 .3em; }
    .filters { display: grid; gap: .75rem; padding: 1rem 0; border-bottom: 1px solid var(--line); }
    .field { display: grid; gap: .15rem; min-width: 0; }
    label { font-weight: 600; }
    input, select {
      font: inherit; color: var(--text); background: var(--ground); border: 1px solid var(--quiet); border-radius: 6px;
      padding: .5rem; width: 100%; min-width: 0;
    }
    .count { font-weight: 600; }
    .keys { color: var(--quiet); font-size: .9rem; }
    nav ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
    nav > ul { flex-direction: column; gap: .5rem; padding: 1rem 0; }
    nav a { display: inline-block; padding: .15rem 0; }
    details.entry, details.before { border: 1px solid var(--line); border-radius: 6px; margin: .4rem 0; }
    summary { cursor: pointer; padding: .5rem .6rem; border-radius: 6px; }
    summary:hover { background: var(--panel); }
    details[open] > summary {
      background: var(--panel); border-bottom: 1px solid var(--line); border-radius: 6px 6px 0 0;
    }
    .body { padding: .6rem; }
    .id { font-weight: 600; }
    .says { color: var(--quiet); }
    .mark { font: 700 .8rem ui-monospace, monospace; }
    .get { color: var(--get); } .post { color: var(--post); } .put { color: var(--put); }
    .patch { color: var(--patch); } .delete { color: var(--delete); } .shortcut { color: var(--shortcut); }
    .high-risk-write, .needed { color: var(--needed); }
    dl { margin: .5rem 0; }
    dd { margin: 0 0 .6rem; padding-left: 1rem; }
    dd ul { margin: .25rem 0; padding-left: 1.2rem; }
    dt > code { font-weight: 600; }
    .facts dt { font-weight: 600; }
    .tags { color: var(--quiet); font-size: .9rem; }
    .tags.needed { color: var(--needed); }
    .permalink { margin-top: 1rem; font-size: .9rem; }
    @media (min-width: 48rem) {
      .filters { grid-template-columns: 2fr 1fr 2fr; }
      .count, .keys { grid-column: 1 / -1; }
      .facts, .fields { display: grid; grid-template-columns: minmax(8rem, 1fr) 3fr; gap: 0 1rem; }
      .fields { grid-template-columns: minmax(12rem, 2fr) 3fr; }
      .facts dd, .fields dd { padding-left: 0; grid-column: 2; }
      .facts dt, .fields dt { grid-column: 1; }
    }
    @media print { .filters, nav, .skip { display: none; } }

    """
}
