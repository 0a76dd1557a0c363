/** The search engine, which is loaded when somebody first looks for something, and not before. */

// The sorts of signposts that are sentences; the others are names.
export const SENTENCES = ["question", "section", "failure"];

let opened = null;

/** What search.js opens for the site whose root is `root`. */
export function engine(root) {
  opened ??= import("./search.js").then(({ openSearch }) => openSearch(root));
  opened.catch(() => (opened = null));
  return opened;
}

/** The pieces of an excerpt as nodes, the found words marked. */
export function marked(pieces) {
  return pieces.map(({ text, found }) => {
    if (!found) return text;
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });
}
