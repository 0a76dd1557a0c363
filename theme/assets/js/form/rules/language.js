/** The language of the page: dates, amounts and plurals as bank/text/language.py writes them. */

/** @type {Intl.DateTimeFormatOptions} */
const LONG = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
/** @type {Intl.DateTimeFormatOptions} */
const MONTH = { month: "long", year: "numeric", timeZone: "UTC" };
/** @type {Intl.NumberFormatOptions} */
const GROUPED = { useGrouping: "always" };

/** What writes in the language with a code, such as "pl"; `since` is its “since {date}”. */
export function languageOf(code, since) {
  const long = new Intl.DateTimeFormat(code, LONG);
  const month = new Intl.DateTimeFormat(code, MONTH);
  const plain = new Intl.NumberFormat(code, GROUPED);
  const plural = new Intl.PluralRules(code);

  /** 24 February 2021, February 2021 or 2021; what is no date as it is written. */
  const date = (moment) => {
    if (!moment?.first) return moment;
    if (moment.full) return long.format(dayOf(moment));
    return moment.text.length > 4 ? month.format(dayOf(moment)) : moment.text;
  };
  /** The date as it stands after “since”: Polish and other months change their ending there. */
  const genitive = (moment) => {
    if (!moment?.first || moment.full || moment.text.length === 4) return date(moment);
    const parts = long.formatToParts(dayOf(moment));
    return ["month", "year"].map((type) => parts.find((part) => part.type === type)?.value).join(" ");
  };
  const period = ({ start, end }) => {
    if (end === undefined) return since.replace("{date}", () => genitive(start) ?? "…");
    const [from, to] = [date(start) ?? "…", date(end)];
    if (from === to) return from;
    return [from, to].every((part) => /^\d+$/.test(part)) ? `${from}–${to}` : `${from} – ${to}`;
  };
  const number = (value) => (typeof value === "number" ? plain.format(value) : value);
  /** An amount with its currency, without pence when there are none. */
  const money = (amount, currency) => {
    if (typeof amount !== "number" || !/^[A-Z]{3}$/.test(currency ?? "")) return `${amount ?? "…"} ${currency ?? "…"}`;
    const digits = amount % 1 ? 2 : 0;
    const exact = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    return new Intl.NumberFormat(code, { ...GROUPED, ...exact, style: "currency", currency }).format(amount);
  };
  /** The form of a plural, by the names of CLDR. */
  const form = (forms, count) => forms[plural.select(Number(count))] ?? forms.other;
  return { code, date, period, number, money, form };
}

function dayOf({ first }) {
  return new Date(`${first}T00:00:00Z`);
}
