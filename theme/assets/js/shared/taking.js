/** Taking along: a text that is copied, and a file among the downloads. */

const PATIENCE = 10_000; // milliseconds until a browser has surely begun to save

/**
 * Copy a text; whether the browser has let the page do so.
 * @param {string} text
 */
export async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Save a file under a name.
 * @param {Blob} file
 * @param {string} name
 */
export function save(file, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), PATIENCE);
}
