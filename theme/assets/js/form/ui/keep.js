/** Keeping: work stays in the browser until it is sent; where the browser keeps nothing, the form works all the same. */

const PREFIX = "bank.form";

/** A place to keep one piece of work; `name` is "" for a new practice or the id of the one that is mended. */
export function keeper(name) {
  const key = `${PREFIX}:${location.pathname}:${name}`;
  return {
    load: () => attempt(() => JSON.parse(localStorage.getItem(key) ?? "null")),
    save: (work) => attempt(() => localStorage.setItem(key, JSON.stringify(work)) ?? true) ?? false,
    forget: () => attempt(() => localStorage.removeItem(key)),
  };
}

function attempt(action) {
  try {
    return action();
  } catch {
    return null;
  }
}

/** Hand a text to the reader as a file. */
export function download(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/markdown;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
