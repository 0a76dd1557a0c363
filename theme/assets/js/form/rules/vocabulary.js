/** The vocabulary: the closed lists that the schema brings along, and the places of a city. */

/** @import { FormData, Schema, Term } from "../../shared/types.js" */

import { fold } from "./normalise.js";

const indexes = new WeakMap();

/**
 * The terms of a choice, in the order of their list; a choice without terms of its own has its names.
 * @param {Pick<FormData, "schema">} bank
 * @param {Schema} schema
 * @returns {Term[]}
 */
export function termsOf(bank, schema) {
  if (schema.$ref) return definition(bank, schema.$ref)["x-terms"];
  return schema.enum.map((label) => ({ id: label, label }));
}

/**
 * @param {Pick<FormData, "schema">} bank
 * @param {string} reference
 */
export function definition(bank, reference) {
  return bank.schema.$defs[reference.replace(/^.*\//, "")];
}

/**
 * Everything a practice may write for a term.
 * @param {Term} term
 */
export function namesOf(term) {
  return [term.id, term.label, ...(term.aliases ?? [])];
}

/**
 * The term that a name means: its id, a label or an alias in any case, with or without diacritics.
 * @param {Pick<FormData, "schema">} bank
 * @param {Schema} schema
 * @param {string} name
 * @returns {Term | null}
 */
export function findTerm(bank, schema, name) {
  if (!schema.$ref) return termsOf(bank, schema).find((term) => term.label === name) ?? null;
  const list = definition(bank, schema.$ref);
  if (!indexes.has(list)) {
    const names = list["x-terms"].flatMap((term) => namesOf(term).map((known) => [fold(known), term]));
    indexes.set(list, new Map(names.reverse())); // of two alike the first counts
  }
  return indexes.get(list).get(fold(name)) ?? null;
}

/**
 * The way to write a term that all others are mended to.
 * @param {Schema} schema
 * @param {Term} term
 */
export function spelling(schema, term) {
  return schema["x-codes"] ? term.id : term.label;
}

/**
 * The districts and areas of a city.
 * @param {Pick<FormData, "schema">} bank
 * @param {Term} city
 * @returns {Term[]}
 */
export function placesOf(bank, city) {
  return city.places ? definition(bank, city.places)["x-terms"] : [];
}

/**
 * What a name such as “Old Town” or “City/Old Town” means in each of the cities: [city, place].
 * @param {Pick<FormData, "schema">} bank
 * @param {string} name
 * @param {Term[]} cities
 * @returns {[Term, Term][]}
 */
export function findPlaces(bank, name, cities) {
  const { city: written, own } = parted(name);
  const among = cities.filter((city) => written === null || isNamed(city, written));
  return among.flatMap((city) => {
    const place = placesOf(bank, city).find((one) => isNamed(one, own));
    return place ? [/** @type {[Term, Term]} */ ([city, place])] : [];
  });
}

/**
 * The parts of a name before and after its last slash.
 * @param {string} name
 */
export function parted(name) {
  const slash = name.lastIndexOf("/");
  return slash < 0 ? { city: null, own: name } : { city: name.slice(0, slash), own: name.slice(slash + 1) };
}

/**
 * @param {Term} term
 * @param {string} name
 */
export function isNamed(term, name) {
  return namesOf(term).some((known) => fold(known) === fold(name));
}
