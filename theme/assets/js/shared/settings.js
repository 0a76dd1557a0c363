/** The settings of the search on a page, which its template wrote into an element. */

/** {root, counts, banks}: the address of the site, the plural forms of a number of practices, the other banks. */
export function settings({ dataset }) {
  return {
    root: new URL(dataset.root, location),
    counts: JSON.parse(dataset.counts),
    banks: JSON.parse(dataset.banks ?? "[]"),
  };
}
