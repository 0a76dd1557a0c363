/**
 * The sources of a booklet: the main file, and whatever it uses.
 *
 * The root of the site is the root of the paths. A source names the sources that it imports, and in a first line
 * `// files: …` the pictures that it shows.
 */

import { latest } from "./library.js";

const IMPORTED = /(?:import|include)\s+"([^"]+\.typ)"/g;
const FILES = /^\/\/ files:(.*)/;
const BOOKLET = "/pdf/booklet.typ";

/** The file that makes a booklet of the practices' entries; `cover` is {title, by, paper, notes}. */
export function mainFile(entries, { title, by, paper, notes }, day, language) {
  const written = new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(day);
  return [
    `#import ${quoted(BOOKLET)}: booklet`,
    ...entries.map((entry, number) => `#import ${quoted(source(entry))}: practice as practice-${number}`),
    "#booklet(",
    `  (${entries.map((_, number) => `practice-${number},`).join(" ")}),`,
    `  title: ${quoted(tied(title))},`,
    `  by: ${by ? quoted(tied(by)) : "none"},`,
    `  date: ${quoted(written)},`,
    `  issued: datetime(year: ${day.getFullYear()}, month: ${day.getMonth() + 1}, day: ${day.getDate()}),`,
    `  paper: ${quoted(paper)},`,
    `  notes: ${notes},`,
    ")",
    "",
  ].join("\n");
}

function source({ address, id }) {
  return `/${address}${id}.typ`;
}

/** A string of Typst's; nothing that is typed can be code. */
function quoted(text) {
  return `"${text.replace(/\p{Cc}/gu, " ").replace(/["\\]/g, "\\$&")}"`;
}

/** No line ends in a word of one letter. */
function tied(text) {
  return text.replace(/(?<![\p{L}\p{N}])(\p{L}) /gu, "$1\u00a0");
}

/** Every file that a main file needs, as [path, bytes]; `root` is the site's. */
export async function gather(main, root) {
  const found = new Map();
  const text = new TextDecoder();
  const take = async (path) => {
    if (found.has(path)) return;
    found.set(path, null);
    const bytes = await latest(new URL(path.slice(1), root).href);
    found.set(path, bytes);
    if (path.endsWith(".typ")) await Promise.all(named(text.decode(bytes), path).map(take));
  };
  await Promise.all(named(main, "/main.typ").map(take));
  return [...found];
}

/** The paths that a source names, from the root of the site. */
function named(source, path) {
  const imports = [...source.matchAll(IMPORTED)].map(([, name]) => name);
  const files = FILES.exec(source)?.[1].split(" ").filter(Boolean) ?? [];
  return [...imports, ...files].map((name) => decodeURI(new URL(name, `file://${path}`).pathname));
}
