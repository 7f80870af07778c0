/// What the page does beyond showing itself: ranked search as one types, filters, keys, copying, and addresses of entries.
enum PageScript {
  static let text: StaticString = """

    (() => {
      'use strict';
      const byId = (id) => document.getElementById(id);
      const form = byId('filters'), search = byId('search'), identity = byId('identity'), scope = byId('scope');
      const results = byId('results');
      const entries = [...document.querySelectorAll('details.entry')];
      const homes = entries.map((entry) => entry.parentElement);
      const groups = [...document.querySelectorAll('section.service, section.group')];
      const links = [...document.querySelectorAll('nav a')];
      let shown = entries;

      // What ranks an entry: words of its name before words of its summary, and both before anything else.
      const facts = new Map(entries.map((entry) => {
        const id = entry.dataset.name.toLowerCase();
        const says = entry.querySelector('.says').textContent.toLowerCase();
        return [entry, { id, parts: id.split(/[^a-z0-9]+/).filter(Boolean), says, text: entry.dataset.text }];
      }));

      const wordScore = (word, fact) => {
        if (fact.parts.includes(word)) return 100;
        if (fact.parts.some((part) => part.startsWith(word) || (part.length > 2 && word === part + 's'))) return 60;
        if (fact.id.includes(word)) return 40;
        if (fact.says.split(/[^a-z0-9]+/).some((part) => part.startsWith(word))) return 20;
        if (fact.text.includes(word)) return 8;
        // Chinese is written without blanks between words.
        const signs = [...word];
        return /[\\u3400-\\u9fff]/.test(word) && signs.every((sign) => fact.text.includes(sign)) ? 4 : 0;
      };

      const score = (entry, words) => {
        const fact = facts.get(entry);
        let sum = 0;
        for (const word of words) {
          const one = wordScore(word, fact);
          if (one === 0) return 0;
          sum += one;
        }
        // The name as it is typed, with blanks or dots, comes before longer names that hold the same words.
        const name = words.join('.').replace(/[.][+]/, '.').replace(/^[+]/, '');
        const own = fact.id.replace(' +', '.');
        if (own === name) sum += 400; else if (own.endsWith('.' + name)) sum += 200; else if (own.includes(name)) sum += 50;
        return sum - own.length / 100;
      };

      const fits = (entry) => {
        const callers = ['user', 'bot'].filter((caller) => caller in entry.dataset)
          .filter((caller) => !identity.value || caller === identity.value);
        return callers.length > 0
          && (!scope.value || callers.some((caller) => entry.dataset[caller].split(' ').includes(scope.value)));
      };

      const apply = () => {
        const words = search.value.toLowerCase().replace(/^\\s*lark\\s+/, '').split(/[\\s.]+/).filter(Boolean);
        const isSearch = words.length > 0;
        const ranked = entries.filter(fits).map((entry) => [isSearch ? score(entry, words) : 1, entry])
          .filter(([points]) => points > 0);
        if (isSearch) ranked.sort((one, other) => other[0] - one[0]);
        shown = ranked.map(([, entry]) => entry);
        const visible = new Set(shown);
        for (const entry of entries) entry.hidden = !visible.has(entry);
        // While one searches, the best stands first; otherwise everything is at its place.
        if (isSearch) results.append(...shown);
        else entries.forEach((entry, index) => homes[index].append(entry));
        results.hidden = !isSearch;
        for (const group of groups) group.hidden = isSearch || !group.querySelector('details.entry:not([hidden])');
        for (const link of links) {
          const target = byId(decodeURIComponent(link.hash.slice(1)));
          link.parentElement.hidden = !isSearch && target.hidden;
        }
        byId('count').textContent = shown.length === 0
          ? 'Nothing fits. Clear a filter, or search for less.'
          : shown.length === entries.length ? shown.length + ' shown' : shown.length + ' of ' + entries.length + ' shown';
      };

      const reset = () => { form.reset(); apply(); };
      const address = (entry) => {
        const hash = entry ? '#' + entry.id : location.pathname + location.search;
        try { history.replaceState(null, '', hash); } catch { if (entry) location.hash = entry.id; }
      };

      const open = () => {
        const target = byId(decodeURIComponent(location.hash.slice(1)));
        if (!target || !target.matches('details.entry, section')) return;
        if (target.hidden || !results.hidden) reset();
        if (target.matches('details.entry')) target.open = true;
        target.scrollIntoView();
      };

      const focus = (entry) => { if (entry) entry.querySelector('summary').focus(); };

      const copy = async (button, text) => {
        let isDone = true;
        try { await navigator.clipboard.writeText(text); } catch {
          const area = document.createElement('textarea');
          area.value = text;
          document.body.append(area);
          area.select();
          isDone = document.execCommand('copy');
          area.remove();
          button.focus();
        }
        button.textContent = isDone ? 'Copied' : 'Not copied';
        setTimeout(() => { button.textContent = 'Copy'; }, 1500);
      };

      for (const block of document.querySelectorAll('div.example')) {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'copy';
        button.textContent = 'Copy';
        button.setAttribute('aria-label', 'Copy the example in ' + block.querySelector('.language').textContent);
        button.addEventListener('click', () => copy(button, block.querySelector('code').textContent));
        block.querySelector('.bar').append(button);
      }
      for (const entry of entries) {
        // A click comes before the entry opens or closes, and so does a key that stands for one.
        entry.querySelector('summary').addEventListener('click', () => {
          if (!entry.open) address(entry);
          else if (decodeURIComponent(location.hash.slice(1)) === entry.id) address(null);
        });
      }

      form.addEventListener('input', apply);
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        const first = shown[0];
        if (first) { first.open = true; address(first); focus(first); first.scrollIntoView(); }
      });
      document.addEventListener('keydown', (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const here = document.activeElement;
        const isInField = here === search || here === identity || here === scope;
        if (event.key === '/' && !isInField) {
          event.preventDefault();
          search.focus();
          search.select();
        } else if (event.key === 'Escape') {
          reset();
          search.focus();
        } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          const index = shown.findIndex((entry) => entry.querySelector('summary') === here);
          if (here === search && event.key === 'ArrowDown') { event.preventDefault(); focus(shown[0]); }
          if (index < 0) return;
          event.preventDefault();
          const next = index + (event.key === 'ArrowDown' ? 1 : -1);
          if (next < 0) search.focus(); else focus(shown[next]);
        }
      });
      for (const link of links) {
        link.addEventListener('click', () => { if (search.value) reset(); });
      }
      window.addEventListener('hashchange', open);
      form.hidden = false;
      apply();
      open();
    })();

    """
}
