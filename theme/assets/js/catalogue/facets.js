/**
 * Facets: which practices a choice leaves, and how many each further choice would leave.
 *
 * Pure functions over search/catalogue.json, whose form bank/search/facets.py describes. A practice is its number in the
 * order of that file. A choice is {chosen: {city: Set of ids, …}, from, to, sort}; from and to are years or null.
 */

/** @import { Catalogue, Choice, PackedCatalogue } from "../shared/types.js" */
/** @typedef {(number: number) => boolean} Test whether a practice is let through */

const ZERO = "/".charCodeAt(0) + 1;
const EPOCH = 1900;
const MONTHS = 13;
/** The facets, each with the columns that it reads: several values of a facet mean "or", several facets "and". */
/** @type {Record<string, string[]>} */
export const GROUPS = {
  place: ["city", "district"],
  theme: ["theme"],
  kind: ["kind"],
  audience: ["audience"],
  state: ["state"],
  cost: ["cost"],
  size: ["size"],
  need: ["need"],
  known: ["known"],
  cause: ["cause"],
  evidence: ["evidence"],
  archived: ["archived"],
  bank: ["bank"], // of banks that list others alone
  years: [],
};

/**
 * The catalogue in memory: each column as a list of numbers for every practice.
 * @param {PackedCatalogue} data
 * @returns {Catalogue}
 */
export function unpack(data) {
  const columns = Object.fromEntries(Object.entries(data.columns).map(([name, text]) => [name, numbers(text)]));
  columns.theme = columns.theme.map((themes) => withBroader(themes, data.broader));
  return { ...data, columns };
}

function numbers(text) {
  return text.split("/").map((some) => Array.from(some, (letter) => letter.charCodeAt(0) - ZERO));
}

function withBroader(themes, broader) {
  const all = new Set();
  for (let theme of themes) {
    for (; theme !== null && !all.has(theme); theme = broader[theme]) all.add(theme);
  }
  return [...all];
}

/**
 * The years of a practice as [first, last], the last null while it is open; null when none is told.
 * @param {Catalogue} bank
 * @param {number} number
 * @returns {[number, number | null] | null}
 */
export function years(bank, number) {
  const [from] = bank.columns.from[number];
  const [to] = bank.columns.to[number];
  return from === undefined ? null : [year(from), to === undefined ? null : year(to)];
}

function year(months) {
  return EPOCH + Math.floor(months / MONTHS);
}

/**
 * The ids of a practice's terms in a column.
 * @param {Catalogue} bank
 * @param {string} name
 * @param {number} number
 */
export function termsOf(bank, name, number) {
  return bank.columns[name][number].map((place) => bank.terms[name][place]);
}

/**
 * What is left of the practices `among` by a choice; for each column how many practices each of its terms would leave,
 * and for each facet with a choice how many there would be without it.
 * @param {Catalogue} bank
 * @param {Pick<Choice, "chosen" | "from" | "to">} choice
 * @param {Iterable<number>} among
 */
export function narrow(bank, choice, among) {
  const tests = Object.keys(GROUPS).flatMap((group) => testsOf(bank, choice, group));
  const counts = Object.fromEntries(Object.entries(bank.terms).map(([name, terms]) => [name, terms.map(() => 0)]));
  const without = Object.fromEntries(tests.map(([group]) => [group, 0]));
  const tallies = new Map(Object.entries(GROUPS).map(([group, names]) => [group, tally(bank, names, counts)]));
  /** @type {number[]} */
  const left = [];
  for (const number of among) {
    const refusing = refusals(tests, number);
    if (refusing === undefined) continue;
    if (refusing === null) {
      left.push(number);
      for (const count of tallies.values()) count(number);
      for (const [group] of tests) without[group] += 1;
    } else {
      // What a facet alone refuses is what another value of it would add.
      tallies.get(refusing)?.(number);
      without[refusing] += 1;
    }
  }
  return { left, counts, without };
}

/**
 * The one facet that refuses a practice: null when none does, undefined when several do.
 * @param {[string, Test][]} tests
 * @param {number} number
 */
function refusals(tests, number) {
  /** @type {string | null} */
  let refusing = null;
  for (const [group, test] of tests) {
    if (test(number)) continue;
    if (refusing) return undefined;
    refusing = group;
  }
  return refusing;
}

/**
 * Counts the terms of a practice in some columns.
 * @param {Catalogue} bank
 * @param {string[]} names
 * @param {Record<string, number[]>} counts
 * @returns {(number: number) => void}
 */
function tally(bank, names, counts) {
  const known = names.filter((name) => name in counts);
  const pairs = known.map((name) => ({ column: bank.columns[name], count: counts[name] }));
  return (number) => {
    for (const { column, count } of pairs) {
      for (const term of column[number]) count[term] += 1;
    }
  };
}

/**
 * What lets a practice through in one facet: none when nothing is chosen in it.
 * @param {Catalogue} bank
 * @param {Pick<Choice, "chosen" | "from" | "to">} choice
 * @param {string} group
 * @returns {[string, Test][]}
 */
function testsOf(bank, choice, group) {
  const test = testOf(bank, choice, group);
  return test ? [[group, test]] : [];
}

/** @returns {Test | null} */
function testOf(bank, choice, group) {
  if (group === "years") return yearsTest(bank, choice);
  if (group === "place") return placeTest(bank, choice);
  if (group === "archived") return archiveTest(bank, choice);
  return anyOf(bank, group, choice.chosen[group]);
}

/** @returns {Test | null} */
function anyOf(bank, name, ids) {
  if (!ids?.size) return null;
  const wanted = new Set([...ids].map((id) => bank.terms[name].indexOf(id)));
  return (number) => bank.columns[name][number].some((term) => wanted.has(term));
}

/**
 * A district narrows its city when both are chosen.
 * @returns {Test | null}
 */
function placeTest(bank, choice) {
  const districts = choice.chosen.district ?? new Set();
  const narrowed = new Set([...districts].map((id) => id.split("/")[0]));
  const cities = new Set([...(choice.chosen.city ?? [])].filter((id) => !narrowed.has(id)));
  const tests = [anyOf(bank, "city", cities), anyOf(bank, "district", districts)].filter((test) => test !== null);
  return tests.length ? (number) => tests.some((test) => test(number)) : null;
}

/**
 * What is in the archive is left out until somebody asks for it.
 * @returns {Test | null}
 */
function archiveTest(bank, { chosen }) {
  const isAll = bank.terms.archived.length === 0 || chosen.archived?.size;
  return isAll ? null : (number) => bank.columns.archived[number].length === 0;
}

/** @returns {Test | null} */
function yearsTest(bank, { from, to }) {
  if (from === null && to === null) return null;
  return (number) => {
    const own = years(bank, number);
    return own !== null && (to === null || own[0] <= to) && (from === null || (own[1] ?? year(bank.today)) >= from);
  };
}
