/** Towns: the city that a written name means, of the vocabulary, of the gazetteer, or with its region, as in bank/model/towns.py. */

/** @import { FormData, Term } from "../../shared/types.js" */

import { fold, nearest, slug } from "./normalise.js";
import { findTerm, namesOf, termsOf } from "./vocabulary.js";

/**
 * A place that the vocabulary describes, or any other with its region and with how a practice writes it; `known` tells
 * whether the gazetteer has it, and `size` the class of its size there.
 * @typedef {Term & { spelling?: string, region?: string, known?: boolean, size?: number }} City
 */

/** The list of the cities that the vocabulary describes. */
export const CITIES = { $ref: "#/$defs/cities" };
const indexes = new WeakMap();

/**
 * The city that a name means, or how to write each that it may mean, or what it was probably meant to be.
 * @param {FormData} bank
 * @param {string} written
 * @returns {{ city?: City, ways?: string[], suggestion?: string | null }}
 */
export function findCity(bank, written) {
  const described = findTerm(bank, CITIES, written) ?? wholeRegion(bank, written);
  if (described) return { city: described };
  const index = indexOf(bank);
  const { name, regions } = parted(index, written);
  const within = regions.filter(({ id }) => !index.homes.has(id)); // one's own country says nothing more
  if (within.length <= 1) {
    const [region] = within;
    const city = findTerm(bank, CITIES, name);
    if (city && liesIn(bank, city, region)) return { city };
    const found = localities(index, name).filter((one) => !region || one.region === region);
    if (found.length === 1) return { city: ofGazetteer(bank, found[0]) };
    if (found.length && !region) return { ways: waysOf(index, found), suggestion: null };
  }
  if (!regions.length || !/[a-z]/.test(slug(name))) {
    return {
      ways: [],
      get suggestion() { // found when somebody asks, for it takes long
        return suggestionOf(bank, written);
      },
    };
  }
  return { city: asWritten(bank, name, regions) };
}

/**
 * The region or the country of a name.
 * @param {FormData} bank
 * @param {string} name
 */
export function findRegion(bank, name) {
  return indexOf(bank).regions.get(fold(name)) ?? null;
}

/**
 * The class of a city's size, by the gazetteer.
 * @param {FormData} bank
 * @param {City} city
 * @returns {number | undefined}
 */
export function sizeOf(bank, city) {
  return city.size ?? bank.gazetteer.sizes[city.id];
}

/**
 * How a practice writes a city.
 * @param {City} city
 */
export function spellingOf(city) {
  return city.spelling || city.label;
}

/**
 * What a beginning may be completed to: cities of the vocabulary, then localities by their size, at most so many.
 * @param {FormData} bank
 * @param {string} beginning
 * @param {number} most
 * @returns {City[]}
 */
export function citiesLike(bank, beginning, most) {
  const wanted = fold(beginning);
  if (!wanted) return [];
  const described = termsOf(bank, CITIES).filter((city) => namesOf(city).some((name) => fold(name).startsWith(wanted)));
  const found = indexOf(bank).localities.filter(({ folded }) => folded.startsWith(wanted)).slice(0, most);
  const regions = indexOf(bank).order.filter(({ full }) => fold(full).startsWith(wanted))
    .map(({ full }) => wholeRegion(bank, full)).filter((city) => city !== null);
  const others = found.map((one) => findCity(bank, `${one.name}, ${one.region.label}`).city)
    .filter((city) => city !== undefined);
  return [...new Set([...described, ...others, ...regions])].slice(0, most);
}

/** The place that a region is as a whole, when it is named in full; its short name is no place. */
function wholeRegion(bank, written) {
  const { order, regions, made } = indexOf(bank);
  const region = regions.get(fold(written));
  if (!region || !order.includes(region) || region.full === region.label) return null;
  if ([region.id, region.label].some((name) => fold(name) === fold(written))) return null;
  const described = termsOf(bank, CITIES).find((city) => city.id === region.id);
  if (described) return described;
  const label = capital(region.full);
  if (!made.has(region.id)) made.set(region.id, { id: region.id, label, aliases: [region.label] });
  return made.get(region.id);
}

/** The gazetteer by what it is looked up by. */
function indexOf(bank) {
  const { gazetteer } = bank;
  if (!indexes.has(gazetteer)) indexes.set(gazetteer, build(gazetteer));
  return indexes.get(gazetteer);
}

function build({ regions, countries, localities: lines }) {
  const all = lines.split("\n").filter(Boolean).map((line) => {
    const [name, number, size] = line.split("\t");
    return { name, folded: fold(name), region: regions[number], size: Number(size) };
  });
  const bySlug = Map.groupBy(all, ({ name }) => slug(name));
  const named = [...regions, ...countries].flatMap((one) => one.names.map((name) => [fold(name), one]));
  return {
    order: regions,
    regions: new Map(named.reverse()), // of two alike the first counts
    regionNames: [...regions, ...countries].flatMap(({ names }) => names.slice(1)),
    homes: new Set(regions.map(({ country }) => country)),
    localities: all,
    bySlug,
    names: [...new Set(all.map(({ name }) => name))],
    made: new Map(),
  };
}

function localities(index, name) {
  return index.bySlug.get(slug(name)) ?? [];
}

/** The name of a place and the regions and countries that stand after it. */
function parted(index, written) {
  const parts = written.split(",").map((part) => part.trim().replace(/\s+/g, " "));
  const regions = [];
  while (parts.length > 1 && index.regions.has(fold(parts.at(-1) ?? ""))) {
    regions.unshift(index.regions.get(fold(parts.pop() ?? "")));
  }
  return { name: parts.join(", "), regions };
}

/** Whether a city of the vocabulary may be meant by its name and a region, or by its name and its own country. */
function liesIn(bank, { id }, region) {
  const home = bank.gazetteer.homes[id];
  return region ? home === region.id : !home || indexOf(bank).order.some((one) => one.id === home);
}

/** A name that the gazetteer or the vocabulary has once more stands with its region. */
function ofGazetteer(bank, { name, region, size }) {
  const repeats = localities(indexOf(bank), name).length > 1 || Boolean(findTerm(bank, CITIES, name));
  const own = slug(name);
  const taken = repeats || termsOf(bank, CITIES).some(({ id }) => id === own);
  const id = taken ? `${own}-${slug(region.id)}` : own;
  return named(bank, { id, name, regions: [region], repeats, size });
}

/** Its id always has the regions in it, so that none depends on what other practices name. */
function asWritten(bank, name, regions) {
  const id = slug([name, ...regions.map(({ label }) => label)].join("-"));
  const repeats = localities(indexOf(bank), name).length > 0 || Boolean(findTerm(bank, CITIES, name));
  return named(bank, { id, name, regions, repeats, size: undefined });
}

/** The one object of a place, that of the vocabulary where it has the id. */
function named(bank, { id, name, regions, repeats, size }) {
  const described = termsOf(bank, CITIES).find((city) => city.id === id);
  if (described) return described;
  const { made } = indexOf(bank);
  const within = regions.map(({ label }) => label).join(", ");
  const written = `${name}, ${within}`;
  const label = capital(repeats ? `${name} (${within})` : name);
  const region = regions.map(({ full }) => full).join(", ");
  const known = size !== undefined;
  const spelling = known && !repeats ? "" : written;
  if (!made.has(id)) made.set(id, { id, label, aliases: [written], spelling, region, known, size, open: true });
  return made.get(id);
}

function capital(name) {
  return name[0].toUpperCase() + name.slice(1);
}

function waysOf({ order }, found) {
  return order.filter((region) => found.some((one) => one.region === region))
    .map(({ label }) => `${found[0].name}, ${label}`);
}

/** The nearest known name, or the same name in the nearest region. */
function suggestionOf(bank, written) {
  const index = indexOf(bank);
  const comma = written.lastIndexOf(",");
  const tail = written.slice(comma + 1);
  const region = comma >= 0 && !findRegion(bank, tail) ? nearest(tail, index.regionNames) : null;
  if (region) return `${written.slice(0, comma).trim()}, ${region}`;
  const described = termsOf(bank, CITIES).flatMap((city) => namesOf(city).slice(1));
  return nearest(written, [...described, ...index.names]);
}
