/** The search engine, which is loaded when somebody first looks for something, and not before. */

let opened = null;

/** What search.js opens for the site whose root is `root`; `banks` are other banks to look in. */
export function engine(root, banks) {
  opened ??= import("./search.js").then(({ openSearch }) => openSearch(root, banks));
  opened.catch(() => (opened = null));
  return opened;
}

/** Pieces of text with the found words marked, as nodes. */
export function marked(pieces) {
  return pieces.map(({ text, found }) => {
    if (!found) return text;
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });
}
