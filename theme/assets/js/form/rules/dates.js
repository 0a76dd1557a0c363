/** Dates known to the year, the month or the day, as bank/text/dates.py has them; days are compared as YYYY-MM-DD. */

/** @import { PartialDate } from "../../shared/types.js" */

import { DATE } from "./constants.js";

/**
 * {text, first, last, full} of a date as it is written, or null when there is no such date.
 * @param {string} text
 * @returns {PartialDate | null}
 */
export function parseDate(text) {
  const match = DATE.exec(text);
  if (!match || match[1] === "0000") return null;
  const [year, month, day] = match.slice(1);
  if (month && (month < "01" || month > "12")) return null;
  const days = daysIn(year, month ?? "12");
  if (day && (day < "01" || Number(day) > days)) return null;
  return {
    text,
    first: `${year}-${month ?? "01"}-${day ?? "01"}`,
    last: `${year}-${month ?? "12"}-${day ?? days}`,
    full: Boolean(day),
    toString: () => text,
  };
}

/** The reader's own day. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join("-");
}

function daysIn(year, month) {
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month), 0);
  return date.getUTCDate();
}

function two(number) {
  return String(number).padStart(2, "0");
}
