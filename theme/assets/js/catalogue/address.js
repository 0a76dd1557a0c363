/**
 * The address of the catalogue: the whole state of a search, so that it can be shared.
 *
 * Pure functions between "?q=…" and a choice. `names` tells the name of each column's parameter in the bank's language
 * ({city: "miasto", …, from, to, sort}), `sorts` that of each order ({newest: "najnowsze", …}).
 */

/** @import { Choice } from "../shared/types.js" */

import { GROUPS } from "./facets.js";

/** @typedef {{ names: Record<string, string>, sorts: Record<string, string> }} Language */

const COLUMNS = Object.values(GROUPS).flat();

/**
 * The choice that an address holds; `districts` are all districts as "city/district", of which one may be written alone.
 * @param {string} search
 * @param {Language} language
 * @param {string[]} [districts]
 * @returns {Choice}
 */
export function readAddress(search, { names, sorts }, districts = []) {
  const parameters = new URLSearchParams(search);
  const known = COLUMNS.map((name) => [name, new Set(name in names ? values(parameters, names[name]) : [])]);
  const chosen = Object.fromEntries(known);
  chosen.district = new Set([...chosen.district].flatMap((id) => whole(id, chosen.city, districts)));
  const sort = Object.keys(sorts).find((key) => sorts[key] === parameters.get(names.sort));
  return {
    query: (parameters.get("q") ?? "").trim(),
    chosen,
    from: year(parameters.get(names.from)),
    to: year(parameters.get(names.to)),
    sort: sort ?? "",
  };
}

/** Each value of a parameter, which may be repeated or hold several with commas. */
function values(parameters, name) {
  return parameters.getAll(name).flatMap((value) => value.split(",")).map((value) => value.trim()).filter(Boolean);
}

/** The districts that a name without its city may mean. */
function whole(id, cities, districts) {
  if (id.includes("/")) return [id];
  const same = districts.filter((known) => known.endsWith(`/${id}`));
  const inCities = same.filter((known) => cities.has(known.split("/")[0]));
  return inCities.length ? inCities : same.length ? same : [id];
}

function year(text) {
  return /^\d{4}$/.test(text ?? "") ? Number(text) : null;
}

/**
 * The address of a choice, "" for the catalogue as a whole.
 * @param {Choice} choice
 * @param {Language} language
 */
export function writeAddress(choice, { names, sorts }) {
  const parameters = new URLSearchParams();
  if (choice.query) parameters.append("q", choice.query);
  for (const name of COLUMNS) {
    for (const id of choice.chosen[name]) parameters.append(names[name], id);
  }
  for (const end of /** @type {const} */ (["from", "to"])) {
    if (choice[end] !== null) parameters.append(names[end], String(choice[end]));
  }
  if (choice.sort) parameters.append(names.sort, sorts[choice.sort]);
  const text = parameters.toString().replaceAll("%2F", "/");
  return text && `?${text}`;
}
