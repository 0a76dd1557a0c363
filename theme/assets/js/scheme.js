/**
 * Light or dark: what the reader chose, drawn before she sees the page; "auto" leaves it to the system.
 *
 * No module, and loaded right behind the switch, so that no page shows itself in other colours first.
 */
(() => {
  const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
  const key = `scheme ${new URL("../..", src).pathname}`; // several sites may share a host
  const choices = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("[name=__palette]"));

  function choose(choice) {
    const { mdColorMedia: media, mdColorScheme: scheme } = choice.dataset;
    choice.checked = true;
    document.body.dataset.mdColorScheme = media === "(prefers-color-scheme)" ? "auto" : scheme;
    // The label behind a choice leads to the next one.
    for (const { checked, nextElementSibling: label } of choices) label?.toggleAttribute("hidden", !checked);
  }

  /** What is kept, if the browser keeps anything. */
  function kept() {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }

  function keep(id) {
    try {
      localStorage.setItem(key, id);
    } catch { /* then the choice lasts as long as the page */ }
  }

  for (const choice of choices) {
    choice.addEventListener("change", () => {
      choose(choice);
      keep(choice.id);
    });
  }
  const first = [...choices].find(({ id }) => id === kept()) ?? choices[0];
  if (first) choose(first);
})();
