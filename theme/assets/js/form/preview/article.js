/** The article: the page of a practice as the build makes it of the templates, without what only the site knows. */

import { band } from "./band.js";
import { Language } from "../rules/language.js";
import { anchors, ownAnchors, toHtml, toInlineHtml } from "../rules/html.js";
import { phase } from "./life.js";
import { numberedSources, practiceOf } from "./practice.js";
import { needInWords } from "./needs.js";
import { parse } from "../rules/dialect.js";
import { inWords } from "./quantity.js";
import { sizesInWords } from "./sizes.js";
import { standing } from "./standing.js";
import { readable } from "../rules/urls.js";
import { draw, escaped, Markup } from "./template.js";
import { termsOf } from "../rules/vocabulary.js";
import { tie } from "../rules/typography.js";

/** The HTML of the article; `written` is {path, front, body}, `bank` the reader's with `drawing` and `language`. */
export function articleHtml(written, bank) {
  const { article, templates, citation, since } = bank.drawing;
  const language = new Language(bank.language, since);
  const practice = practiceOf(written, bank);
  const sources = numberedSources(practice);
  const numbers = new Map([...sources.keys()].map((id, at) => [id, at + 1]));
  const around = { numbers, citation, headings: ownAnchors(bank.headings), page: "", lead: (file) => file };
  const globals = {
    ...gettext(language),
    practice,
    sources,
    source_anchor: (number) => `source-${number}`,
    page: { content: toHtml(practice.body, around) },
    catalogue: catalogueOf(practice, bank),
    addresses: new Proxy({}, { get: () => () => "" }),
    previewed: true,
    namespace: (names) => names,
  };
  return tie(draw(templates, article, globals, filters(language, around, bank)), bank.language);
}

function gettext(language) {
  const filled = (text, values = {}) => {
    return new Markup(text.replace(/%\((\w+)\)[sd]/g, (_, name) => escaped(values[name])));
  };
  return { _: filled, ngettext: (forms, num, values) => filled(language.form(forms, num), { num, ...values }) };
}

function filters(language, around, bank) {
  const label = (term) => term?.label;
  const named = { label };
  const quantity = (value, how) => inWords(value, language, bank.drawing.quantities, how);
  const costInWords = ({ amount, currency = "…", per }, cited = false) => {
    return `${quantity(amount, { currency, cited })} (${per?.label ?? "…"})`;
  };
  return {
    label,
    date: (moment) => language.date(moment),
    period: (span) => language.period(span),
    standing: (status) => standing(status, bank.drawing.standing),
    number: (value, cited) => quantity(value, { cited }),
    money: (amount, currency, cited) => quantity(amount, { currency, cited }),
    cost: costInWords,
    band: (practice) => band(practice, bank, language, { quantity, costInWords }),
    ends_with_transfer: ({ body }) => bank.drawing.transfer.includes(lastChapter(body, around)),
    need: (need, cited) => needInWords(need, (number) => quantity(number, { cited })),
    sizes: (practice) => sizesInWords(practice, bank),
    prose: (text) => text && new Markup(toInlineHtml(String(text), around)),
    blocks: (text) => text && new Markup(toHtml(text, around)),
    readable: (address) => address && readable(address),
    safe: (text) => new Markup(text),
    url: (address) => address,
    length: (items) => items.length,
    list: (items) => [...items],
    join: (items, between) => items.map((item) => item ?? "…").join(between),
    // By an attribute, or by a filter.
    map: (items, name) => items.map(named[name] ?? ((item) => item?.[name])),
    select: (items, _test, among) => items.filter((item) => among.includes(item)),
    format: (text, ...values) => {
      return text.replace(/%(?:0(\d))?d/g, (_, width = 0) => String(values.shift()).padStart(width, "0"));
    },
  };
}

/** The anchor of the last chapter of a text. */
function lastChapter(body, { headings }) {
  const tokens = parse(body);
  const opened = tokens.filter(({ type }) => type === "heading_open");
  return anchors(tokens, headings)[opened.findLastIndex(({ tag }) => tag === "h2")];
}

/** Of the catalogue what a page asks for; what was adapted from a practice stands on its page alone. */
function catalogueOf(practice, bank) {
  const { titles } = bank.drawing;
  const get = (id) => (Object.hasOwn(titles, id ?? "") ? { title: titles[id] } : null);
  const none = () => [];
  return {
    phase: () => phase(practice, bank.today),
    vocabulary: { roles: rolesOf(practice, bank) },
    get,
    adapted_by: none,
    succeeded_by: none,
  };
}

/** The roles of the vocabulary, and those that are none of it. */
function rolesOf({ organisations }, bank) {
  const terms = termsOf(bank, bank.schema.properties.organisations.items.properties.role);
  return [...new Set([...terms, ...organisations.map(({ role }) => role)])];
}
