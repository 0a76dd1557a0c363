/** The search engine, which is loaded when somebody first looks for something, and not before. */

let opened = null;

/** What search.js opens for the site whose root is `root`; `banks` are other banks to look in. */
export function engine(root, banks) {
  opened ??= import("./search.js").then(({ openSearch }) => openSearch(root, banks));
  opened.catch(() => (opened = null));
  return opened;
}

const TELLING = 60; // letters; a shorter excerpt says too little alone

/** What tells a result: its excerpt with the found words marked, and the summary where that says too little; as nodes. */
export function telling(excerpt, summary) {
  const length = excerpt.reduce((sum, { text }) => sum + text.length, 0);
  if (length >= TELLING) return marked(excerpt);
  return length ? [...marked(excerpt), " · ", summary] : [summary];
}

function marked(pieces) {
  return pieces.map(({ text, found }) => {
    if (!found) return text;
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });
}
