/** Calls: what tests in Python ask of several modules at once. */

import { cpuUsage } from "node:process";

import { practiceOf } from "../../theme/assets/js/form/preview/practice.js";
import { draw } from "../../theme/assets/js/form/preview/template.js";
import { parseDate } from "../../theme/assets/js/form/rules/dates.js";
import { draftOf, placeAnswers, placeOf } from "../../theme/assets/js/form/rules/draft.js";
import { readDocument, writeDocument } from "../../theme/assets/js/form/rules/front_matter_file.js";
import { Language } from "../../theme/assets/js/form/rules/language.js";
import { checkPractice } from "../../theme/assets/js/form/rules/practice_file.js";
import { explain, isError } from "../../theme/assets/js/form/rules/problems.js";
import { isWebAddress } from "../../theme/assets/js/form/rules/urls.js";
import { SENTENCES } from "../../theme/assets/js/search/engine.js";
import { openSearch } from "../../theme/assets/js/search/search.js";

/** The problems of each file {path, text} as [place, code, words]. */
export function checked(bank, files) {
  return files.map(({ path, text }) => {
    const read = readDocument(text);
    const found = read.problem ? [read.problem] : checkPractice({ path, ...read }, bank);
    return found.map((one) => [one.place, one.code, explain(one, bank)]);
  });
}

/** The seconds of processor time that checking a file takes. */
export function seconds(bank, path, text) {
  const begun = cpuUsage();
  checked(bank, [{ path, text }]);
  const { user, system } = cpuUsage(begun);
  return (user + system) / 1e6;
}

/** The draft of each telling: {path, text, wrong}, the last being the places of its errors. */
export function drafted(bank, answers) {
  return answers.map((told) => {
    const draft = draftOf(told, bank);
    const wrong = checkPractice(draft, bank).filter((one) => isError(one, bank)).map(({ place }) => place);
    return { path: draft.path, text: writeDocument(draft, bank.schema), wrong };
  });
}

/** The answers that tell of the place of each telling once it is written as people write it. */
export function placed(bank, answers) {
  return answers.map((told) => placeAnswers(placeOf(told, bank), bank));
}

/** What a search shows of what it finds: {ids, shown, words, suggestion, signposts}. */
export async function found(query, base) {
  const { results, words, suggestion, signposts } = await openSearch(base).search(query);
  const load = async (result) => {
    const { exact, missing } = result;
    return { ...(await result.row()), ...(await result.excerpt()), exact, missing };
  };
  const shown = await Promise.all(results.map(load));
  return { ids: shown.map(({ id }) => id), shown, words, suggestion, signposts };
}

/** The ids of the first practices that each query finds. */
export async function first(queries, base, most) {
  const search = openSearch(base);
  const found = [];
  for (const query of queries) {
    const { results } = await search.search(query);
    found.push(await Promise.all(results.slice(0, most).map(async (result) => (await result.row()).id)));
  }
  return found;
}

/** The article of a drawing, as bank/site/preview.py publishes it, filled with names. */
export function filled({ article, templates }, names) {
  return draw(templates, article, { ...names, namespace: (held) => held }, {});
}

/** Who tells of a written practice {path, front, body} in its preview, and how it may be passed on, by their names. */
export function inPreview(bank, written) {
  const { told_by: teller, licence } = practiceOf(written, bank);
  return [teller?.label, licence?.label];
}

/** Of each address whether the rules take it, and the host to which a browser would go. */
export function hosts(addresses) {
  return addresses.map((address) => [isWebAddress(address), URL.parse(address)?.hostname ?? null]);
}

/** Dates and amounts as a language writes them; a date is a text, an amount is [number, currency]. */
export function written(code, since, dates, amounts) {
  const language = new Language(code, since);
  return {
    dates: dates.map((date) => language.date(parseDate(date))),
    periods: dates.flatMap((start) =>
      [undefined, ...dates].map((end) => language.period({ start: parseDate(start), end: end && parseDate(end) }))
    ),
    amounts: amounts.map(([amount, currency]) => language.money(amount, currency)),
    numbers: amounts.map(([amount]) => language.number(amount)),
  };
}

/** Of each query the titles of the first names and of the first sentences, and the ids of the first practices. */
export async function answered(queries, base, most) {
  const search = openSearch(base);
  const found = [];
  for (const query of queries) {
    const { results, signposts } = await search.search(query);
    const titles = (wanted) =>
      signposts.filter(({ sort }) => SENTENCES.includes(sort) === wanted).slice(0, most).map(({ title }) => title);
    const ids = await Promise.all(results.slice(0, most).map(async (result) => (await result.row()).id));
    found.push([...titles(false), ...titles(true), ...ids]);
  }
  return found;
}
