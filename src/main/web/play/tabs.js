// Tabs as the ARIA guide has them: one stop for the tabulator, arrows move, Home and End jump. The tabs are links to their
// panels (so that they lead somewhere without script) or buttons that name them in data-panel.
export function tabs(list, onShow) {
  const all = [...list.querySelectorAll(".tab")];
  const panel = (tab) => document.getElementById(tab.dataset.panel ?? tab.hash.slice(1));

  function show(tab) {
    for (const each of all) {
      each.setAttribute("aria-selected", String(each === tab));
      each.tabIndex = each === tab ? 0 : -1;
    }
    onShow(panel(tab), tab);
  }

  list.setAttribute("role", "tablist");
  for (const tab of all) {
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", panel(tab).id);
    name(panel(tab), tab);
    tab.addEventListener("click", (event) => {
      event.preventDefault();
      show(tab);
    });
    tab.addEventListener("keydown", (event) => {
      const at = all.indexOf(tab);
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
      if (to !== undefined) {
        event.preventDefault();
        const next = all[(to + all.length) % all.length];
        show(next);
        next.focus();
      } else if (event.key === " " && tab.hash) {
        event.preventDefault();
        show(tab);
      }
    });
  }
  return { show: (id) => show(all.find((tab) => panel(tab).id === id)), panels: () => all.map(panel) };
}

/** A panel that is swapped anew needs its role again. */
export function name(panel, tab) {
  panel.setAttribute("role", "tabpanel");
  panel.tabIndex = 0;
  tab.id ||= `tab-${panel.id}`;
}
