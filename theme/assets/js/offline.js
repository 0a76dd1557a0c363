/**
 * What stands in for the network in a copy of the site that is opened from a disk.
 *
 * No browser lets a page read a file there or load a module, but all load classic scripts: bank/offline/scripts.py has
 * made modules into functions and data into scripts that hand it over. A module's name and a file's address lead to them.
 */
globalThis.offline = (() => {
  const handed = new Map(); // what each script hands over, by the script's address
  const scripts = new Map();
  const modules = new Map();

  /** The value of the script that is running. */
  function hand(value) {
    handed.set(/** @type {HTMLScriptElement} */ (document.currentScript).src, value);
  }

  function bytes(base64) {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  }

  /** What the script at an address hands over. */
  function script(address) {
    if (!scripts.has(address)) scripts.set(address, run(address));
    return scripts.get(address);
  }

  function run(address) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = address;
      element.addEventListener("load", () => resolve(handed.get(address)));
      element.addEventListener("error", () => reject(new TypeError(`${address} is not in this copy`)));
      document.head.append(element);
    });
  }

  /** In place of fetch: the file at an address, or the article of the page, whatever the query. */
  async function file(address) {
    const url = new URL(address, document.baseURI);
    url.search = url.hash = "";
    lead(url);
    return new Response(await script(`${url.href}.js`));
  }

  /** In place of import: what a module exports. */
  function module(name, base) {
    const { href } = new URL(name, base);
    if (!modules.has(href)) {
      modules.set(
        href,
        script(href).then((make) => make(file, (other) => module(other, href), { url: href })),
      );
    }
    return modules.get(href);
  }

  /** On a disk no folder stands for its page; for a link or an address. */
  function lead(link) {
    if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  }

  function watch(changes) {
    const touched = changes.flatMap(({ target, addedNodes }) => [target, ...addedNodes]);
    for (const node of touched) {
      if (node.matches?.("a[href]")) lead(node);
      node.querySelectorAll?.("a[href]").forEach(lead);
    }
  }

  new MutationObserver(watch).observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributeFilter: ["href"],
  });
  for (const { dataset } of document.querySelectorAll("script[data-module]")) module(dataset.module, document.baseURI);
  return { hand, bytes };
})();
