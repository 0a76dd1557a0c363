/** Across fields: what the fields of a practice say together, as in bank/check/across_fields.py. */

import { nearest, slug } from "./normalise.js";
import { findPlaces, isNamed, parted, placesOf, termsOf } from "./vocabulary.js";

/** The names of districts and areas, within the practice's cities. */
export function checkPlaces(values, front, location) {
  if (!values.district || !values.city) return;
  const many = Array.isArray(front.district);
  values.district.forEach((name, at) => {
    checkPlace(name, values.city, many ? location.key("district").item(at + 1) : location.key("district"));
  });
}

function checkPlace(name, cities, location) {
  const { city: written, own } = parted(name);
  const found = findPlaces(location.bank, name, cities);
  const labels = cities.map((city) => city.label);
  if (found.length === 1) return;
  if (found.length) {
    reportSeveral(name, found.map(([city]) => city), location);
    return;
  }
  const among = cities.filter((city) => written === null || isNamed(city, written));
  if (written !== null && !among.length) {
    location.report("city-not-given", { name, city: written }, { suggestion: nearest(written, labels) });
    return;
  }
  const places = among.flatMap((city) => placesOf(location.bank, city));
  const suggestion = nearest(own, places.flatMap((place) => [place.label, ...(place.aliases ?? [])]));
  const unlisted = slug(own) && !suggestion ? among.filter((city) => city.open) : [];
  if (unlisted.length === 1) return;
  if (unlisted.length) {
    reportSeveral(name, unlisted, location);
    return;
  }
  const allowed = places.map((place) => place.label);
  location.report("unknown-place", { name: own, city: labels.join(", ") }, { suggestion, allowed });
}

function reportSeveral(name, cities, location) {
  location.report("place-of-several-cities", { name, ways: cities.map(({ label }) => `${label}/${name}`).join(", ") });
}

/** A block of fields belongs to the kinds that name it. */
export function checkBlock(values, front, location) {
  if (!values.kind) return;
  const kinds = termsOf(location.bank, location.bank.schema.properties.kind);
  for (const [block, { "x-kinds": owners }] of Object.entries(location.bank.schema.properties)) {
    if (!owners || !Object.hasOwn(front, block) || values.kind.block === block) continue;
    const names = kinds.filter((kind) => owners.includes(kind.id)).map((kind) => kind.label);
    location.key(block).report("block-of-another-kind", { kind: values.kind.label, owners: names.join(", ") || "–" });
  }
}

/** The field with the day of a state, which is that of looking where nothing is known. */
export function dayOf({ meaning }) {
  return meaning === "unknown" ? "looked" : "as_of";
}

/** A state has its day; only what is planned may begin in the future, and what has ended did so in the past. */
export function checkDates(values, location) {
  const { status, period, workshop, editions, adapted_elsewhere: elsewhere } = values;
  if (!status) return;
  const { today } = location.bank;
  const key = dayOf(status.state);
  if (!status[key]) location.at(["status", key]).report("state-not-dated", { state: status.state.label, key });
  const [planned, ended] = ["planned", "ended"].map((meaning) => status.state.meaning === meaning);
  if (status.causes?.length && !ended) {
    location.at(["status", "causes"]).report("causes-without-end", { state: status.state.label });
  }
  const beginnings = [
    [["period", "from"], period?.from],
    [["workshop", "date"], workshop?.date],
    ...(editions ?? []).map((edition, at) => [["editions", at + 1, "date"], edition.date]),
    ...(elsewhere ?? []).map((one, at) => [["adapted_elsewhere", at + 1, "period", "from"], one.period?.from]),
  ];
  for (const [place, date] of beginnings) {
    if (date && !planned && date.first > today) location.at(place).report("begins-in-future", { date });
  }
  if (period?.to && ended && period.to.first > today) {
    location.at(["period", "to"]).report("ends-in-future", { date: period.to });
  }
  if (period && !planned && status.as_of && status.as_of.last < period.from.first && period.from.first <= today) {
    location.at(["status", "as_of"]).report("state-before-beginning", { as_of: status.as_of, start: period.from });
  }
}
