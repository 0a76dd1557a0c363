/**
 * Conversions: dates, amounts and addresses as people write them, and as a practice's file has them, as in
 * bank/text/conversions.py; tests/golden/conversions.json holds both to the same answers.
 */

import {
  ADDRESS_ALONE,
  DAY_FIRST,
  DAYS,
  EMAIL_ALONE,
  ISO,
  LONGEST_SOURCE,
  LONGEST_WRITTEN,
  MONTH_FIRST,
  NAMED_MONTH,
  NUMBER_ALONE,
  NUMBER_FIRST,
  SPAN,
  YEAR,
  YEAR_AFTER,
  YEAR_FIRST,
} from "./constants.js";
import { parseDate } from "./dates.js";
import { slug } from "./normalise.js";
import { isWebAddress } from "./urls.js";

/** 25.11.2026, 5 December 2018, 12.2018 or 2018, as ISO 8601 has them; null for what means none or more. */
export function date(text, { written }) {
  const bare = within(spaced(text).toLowerCase(), written.before_dates, written.after_dates);
  const iso = ISO.exec(bare.toUpperCase());
  if (iso) return real(iso[1]);
  const [, day, sign, number, year] = DAY_FIRST.exec(bare) ?? [];
  if (day) {
    const isUnclear = sign === "/" && Number(day) <= 12 && day !== number; // with slashes the month may come first
    return isUnclear ? null : real(year, number, day);
  }
  const first = YEAR_FIRST.exec(bare);
  if (first) return real(...first.slice(1));
  const monthly = MONTH_FIRST.exec(bare);
  if (monthly) return real(monthly[2], monthly[1]);
  const named = NAMED_MONTH.exec(bare);
  const month = named && own(written.months, named[2]);
  if (month) return real(named[3], month, named[1]);
  return YEAR.test(bare) ? real(bare) : null;
}

/**
 * {from, to} from a date on, or from one to another; a date alone may be either.
 * @returns {{ from: string, to?: string } | null}
 */
export function period(text, bank) {
  const { since, still, until } = bank.written;
  const bare = spaced(text).toLowerCase();
  const began = within(bare, since);
  const dashed = until.reduce((all, word) => all.replaceAll(` ${word} `, " – "), began);
  const few = days(dashed, bank);
  if (few) return few;
  const at = SPAN.exec(dashed);
  const start = date((at ? dashed.slice(0, at.index) : dashed).trim(), bank);
  if (!start) return null;
  if (!at) return began !== bare && since.slice(0, 3).some((word) => bare.startsWith(word)) ? { from: start } : null;
  const last = dashed.slice(at.index + at[0].length).trim();
  if (!last || still.includes(last)) return { from: start };
  const end = date(last, bank);
  return end ? { from: start, to: end } : null;
}

/** {from, to} from a day to a date of the same month. */
function days(text, bank) {
  const [, first, last] = DAYS.exec(text) ?? [];
  const end = last ? date(last, bank) : null;
  if (end?.length !== "2021-02-24".length) return null;
  const start = real(...end.split("-").slice(0, 2), first);
  return start && start < end ? { from: start, to: end } : null;
}

/** A number in plain digits, with a point before the fraction; 3.000 may be three or three thousand. */
export function number(text, { written }) {
  const bare = within(spaced(text).toLowerCase(), [], written.counted);
  const space = bare.lastIndexOf(" ");
  const size = space > 0 ? magnitude(bare.slice(space + 1), written) : 0;
  const digits = size ? bare.slice(0, space) : bare;
  return NUMBER_ALONE.test(digits) ? shifted(digits, size) : null;
}

/** {amount, currency, per, year}: an amount with its currency, and what else is written with it. */
export function cost(text, bank) {
  const bare = spaced(text).toLowerCase();
  const [digits] = NUMBER_FIRST.exec(bare) ?? [""];
  if (!digits || [".", ","].includes(bare[digits.length])) return null;
  const [scale, further] = firstWord(bare.slice(digits.length).trim());
  const size = magnitude(scale, bank.written);
  const [word, rest] = size ? firstWord(further) : [scale, further];
  const code = currency(word, bank);
  if (!code) return null;
  const [before, year] = yearAfter(rest, bank.written);
  const unit = before.replace(/^[ /–,-]+|[ /–,-]+$/g, "");
  return { amount: shifted(digits, size), currency: code, ...(unit && { per: unit }), ...(year && { year }) };
}

/** The code of a currency. */
export function currency(text, { written, schema }) {
  const bare = spaced(text).toLowerCase().replace(/\.+$/, "");
  const code = own(written.currencies, bare) ?? bare.toUpperCase();
  return schema.$defs.currency.enum.includes(code) ? code : null;
}

/** A whole web address; one without its scheme has www. or a well-known domain. */
export function address(text) {
  const bare = unbracketed(text);
  if (isWebAddress(bare)) return bare;
  return ADDRESS_ALONE.test(bare) ? `https://${bare}` : null;
}

/** An e-mail address alone. */
export function email(text) {
  return EMAIL_ALONE.exec(unbracketed(text))?.[1] ?? null;
}

/** A short name for citing a source that is not among `taken`, made from its publisher or title. */
export function sourceId(text, taken = []) {
  const whole = slug(text);
  const cut = whole.slice(0, LONGEST_SOURCE + 1).replace(/-[^-]*$/, "");
  const name = whole.length <= LONGEST_SOURCE ? whole : cut.slice(0, LONGEST_SOURCE);
  if (!name) return null;
  let free = name;
  for (let at = 2; taken.includes(free); at += 1) free = `${name}-${at}`;
  return free;
}

function own(table, key) {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** The text on one line with plain spaces; none of one that is too long. */
function spaced(text) {
  return [...text].length <= LONGEST_WRITTEN ? text.trim().split(/\s+/).join(" ") : "";
}

function unbracketed(text) {
  return spaced(text).replace(/^[<>]+|[<>]+$/g, "").replace(/[.,;]+$/, "");
}

/** What is left without one word before it and one after it, which may end in a point. */
function within(text, before, after = []) {
  const start = before.find((word) => text.startsWith(`${word} `)) ?? "";
  const rest = text.slice(start.length).trim();
  const bare = rest.replace(/\.+$/, "");
  const end = after.find((word) => bare.endsWith(word) && /[\p{Nd} ]/u.test(bare.at(-word.length - 1) ?? ""));
  return end ? bare.slice(0, -end.length).trim() : rest;
}

/** An ISO date, when there is such a day. */
function real(...parts) {
  const written = parts.filter(Boolean).map((part) => String(part).padStart(2, "0")).join("-");
  return parseDate(written)?.text ?? null;
}

/** The power of ten that a word stands for. */
function magnitude(word, written) {
  return own(written.magnitudes, word.replace(/\.+$/, "")) ?? 0;
}

/** The first word, which a slash ends too, and what follows. */
function firstWord(text) {
  const at = text.search(/[\s/,(]/);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at).trim()];
}

/** What stands before a year at the end, and the year. */
function yearAfter(text, { after_dates: after, before_dates: before }) {
  const bare = ` ${within(text.replace(/^[()]+|[()]+$/g, ""), [], after)}`;
  const space = bare.lastIndexOf(" ");
  const year = YEAR_AFTER.exec(bare.slice(space + 1))?.[1];
  if (!year) return [text, null];
  const head = bare.slice(0, space).replace(/^[ (,]+|[ (,]+$/g, "");
  const word = before.find((one) => head === one || head.endsWith(` ${one}`)) ?? "";
  return [head.slice(0, head.length - word.length).replace(/^[ (,]+|[ (,]+$/g, ""), year];
}

/** A number as people write it with the point moved to the right, in plain digits; by signs, so that it is exact. */
function shifted(digits, places) {
  const plain = digits.replace(/[ .](?=\p{Nd}{3}(?:\P{Nd}|$))/gu, "").replaceAll(",", ".");
  const [whole, fraction = ""] = plain.split(".");
  const filled = fraction.padEnd(places, "0");
  const moved = (whole + filled.slice(0, places)).replace(/^0+/, "") || "0";
  const rest = filled.slice(places).replace(/0+$/, "");
  return rest ? `${moved}.${rest}` : moved;
}
