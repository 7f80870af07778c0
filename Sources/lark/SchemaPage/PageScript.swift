/// What the page does beyond showing itself: search as one types, filters, keys, and opening what a link leads to.
enum PageScript {
  static let text: StaticString = """

    (() => {
      'use strict';
      const byId = (id) => document.getElementById(id);
      const form = byId('filters'), search = byId('search'), identity = byId('identity'), scope = byId('scope');
      const entries = [...document.querySelectorAll('details.entry')];
      const groups = [...document.querySelectorAll('section')];
      const links = [...document.querySelectorAll('nav a')];
      const shown = () => entries.filter((entry) => !entry.hidden);

      const fits = (entry, words) => {
        const callers = ['user', 'bot'].filter((caller) => caller in entry.dataset)
          .filter((caller) => !identity.value || caller === identity.value);
        return callers.length > 0
          && words.every((word) => entry.dataset.text.includes(word))
          && (!scope.value || callers.some((caller) => entry.dataset[caller].split(' ').includes(scope.value)));
      };

      const apply = () => {
        const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
        for (const entry of entries) entry.hidden = !fits(entry, words);
        for (const group of groups) group.hidden = !group.querySelector('details.entry:not([hidden])');
        for (const link of links) link.parentElement.hidden = byId(decodeURIComponent(link.hash.slice(1))).hidden;
        const count = shown().length;
        byId('count').textContent = count === 0
          ? 'Nothing fits. Clear a filter, or search for less.'
          : count === entries.length ? count + ' shown' : count + ' of ' + entries.length + ' shown';
      };

      const open = () => {
        const target = byId(decodeURIComponent(location.hash.slice(1)));
        if (!target || !target.matches('details.entry')) return;
        if (target.hidden) { form.reset(); apply(); }
        target.open = true;
        target.scrollIntoView();
      };

      const focus = (entry) => { if (entry) entry.querySelector('summary').focus(); };

      form.addEventListener('input', apply);
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        const first = shown()[0];
        if (first) { first.open = true; focus(first); }
      });
      document.addEventListener('keydown', (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const here = document.activeElement;
        const isInField = here === search || here === identity || here === scope;
        if (event.key === '/' && !isInField) {
          event.preventDefault();
          search.focus();
        } else if (event.key === 'Escape') {
          form.reset();
          apply();
          search.focus();
        } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          const list = shown();
          const index = list.findIndex((entry) => entry.querySelector('summary') === here);
          if (here === search && event.key === 'ArrowDown') { event.preventDefault(); focus(list[0]); }
          if (index < 0) return;
          event.preventDefault();
          const next = index + (event.key === 'ArrowDown' ? 1 : -1);
          if (next < 0) search.focus(); else focus(list[next]);
        }
      });
      window.addEventListener('hashchange', open);
      form.hidden = false;
      apply();
      open();
    })();

    """
}
