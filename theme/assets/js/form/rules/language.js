/** The language of the page: dates, amounts and plurals as bank/text/language.py writes them. */

import { writtenAs } from "../../shared/locale.js";

/** @type {Intl.DateTimeFormatOptions} */
const LONG = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
/** @type {Intl.DateTimeFormatOptions} */
const MONTH = { month: "long", year: "numeric", timeZone: "UTC" };
/** @type {Intl.NumberFormatOptions} */
const GROUPED = { useGrouping: "always" };

/** What writes in a language; a moment that is no date, or a value that is no number, is written as it stands. */
export class Language {
  /**
   * @param {string} code such as "pl"
   * @param {string} since its “since {date}”
   */
  constructor(code, since) {
    this.code = code;
    this.since = since;
    this.locale = writtenAs(code);
    this.long = new Intl.DateTimeFormat(this.locale, LONG);
    this.month = new Intl.DateTimeFormat(this.locale, MONTH);
    this.plain = new Intl.NumberFormat(this.locale, GROUPED);
    this.plural = new Intl.PluralRules(code);
  }

  /** 24 February 2021, February 2021 or 2021. */
  date(moment) {
    if (!moment?.first) return moment;
    if (moment.full) return this.long.format(dayOf(moment));
    return moment.text.length > 4 ? this.month.format(dayOf(moment)) : moment.text;
  }

  /** The date as it stands after “since”: Polish and other months change their ending there. */
  genitive(moment) {
    if (!moment?.first || moment.full || moment.text.length === 4) return this.date(moment);
    const parts = this.long.formatToParts(dayOf(moment));
    return ["month", "year"].map((type) => parts.find((part) => part.type === type)?.value).join(" ");
  }

  period({ start, end }) {
    if (end === undefined) return this.since.replace("{date}", () => this.genitive(start) ?? "…");
    const [from, to] = [this.date(start) ?? "…", this.date(end)];
    if (from === to) return from;
    return [from, to].every((part) => /^\d+$/.test(part)) ? `${from}–${to}` : `${from} – ${to}`;
  }

  number(value) {
    return typeof value === "number" ? this.plain.format(value) : value;
  }

  /** An amount with its currency, without pence when there are none. */
  money(amount, currency) {
    if (typeof amount !== "number" || !/^[A-Z]{3}$/.test(currency ?? "")) return `${amount ?? "…"} ${currency ?? "…"}`;
    const digits = amount % 1 ? 2 : 0;
    const exact = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    const format = new Intl.NumberFormat(this.locale, { ...GROUPED, ...exact, style: "currency", currency });
    return format.format(amount);
  }

  /** The form of a plural, by the names of CLDR. */
  form(forms, count) {
    return forms[this.plural.select(Number(count))] ?? forms.other;
  }
}

function dayOf({ first }) {
  return new Date(`${first}T00:00:00Z`);
}
