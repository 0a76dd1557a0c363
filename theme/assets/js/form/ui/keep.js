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
