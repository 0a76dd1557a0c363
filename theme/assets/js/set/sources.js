/**
 * The sources of a booklet: the main file, and whatever it uses.
 *
 * The root of the site is the root of the paths. A source names the sources that it imports, and in a first line
 * `// files: …` the pictures that it shows.
 */

import { dayInWords } from "../shared/locale.js";
import { latest } from "./library.js";
import { lines } from "./lines.js";

const IMPORTED = /(?:import|include)\s+"([^"]+\.typ)"/g;
const FILES = /^\/\/ files:(.*)/;
const UNPRINTED =
  /(?:(?![©®™])\p{Extended_Pictographic}|[\p{Regional_Indicator}\p{Variation_Selector}\p{Co}\u200d\u{10000}-\u{10ffff}]|[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}])+/gu;
const ENDLESS = /\S{36}/gu;
const BOOKLET = "/pdf/booklet.typ";

/** The file that makes a booklet of the practices' entries; `cover` is {title, by, paper, notes, brief, foreword, asked}. */
export function mainFile(entries, { title, by, paper, notes, brief, foreword, asked }, day, language) {
  return [
    `#import ${quoted(BOOKLET)}: booklet`,
    ...entries.map((entry, number) => `#import ${quoted(source(entry))}: practice as practice-${number}`),
    "#booklet(",
    `  (${entries.map((_, number) => `practice-${number},`).join(" ")}),`,
    `  title: ${typed(title)},`,
    `  by: ${by ? typed(by) : "none"},`,
    `  date: ${quoted(dayInWords(day, language))},`,
    `  issued: datetime(year: ${day.getFullYear()}, month: ${day.getMonth() + 1}, day: ${day.getDate()}),`,
    `  paper: ${quoted(paper)},`,
    `  notes: ${notes},`,
    `  brief: ${brief},`,
    `  foreword: ${several(foreword)},`,
    `  asked: ${several(asked)},`,
    ")",
    "",
  ].join("\n");
}

function source({ address, id }) {
  return `/${address}${id}.typ`;
}

/** The lines of a text, those with words, as an array of Typst's. */
function several(text) {
  return `(${lines(text).map((line) => `${typed(line)}, `).join("")})`;
}

/** What somebody has typed: a box stands for what no font of print has, and a word wider than a page may be broken. */
function typed(text) {
  return quoted(tied(text).replace(UNPRINTED, "□").replace(ENDLESS, "$&\u200b"));
}

/** A string of Typst's; nothing in it can be code. */
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
