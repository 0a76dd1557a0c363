/** The draft: a first telling as the file of a practice, just as bank/contribute/draft.py makes it of an issue with these answers. */

/** @import { FormData, WrittenPractice } from "../../shared/types.js" */

import {
  ADDRESS_WITHIN,
  EMAIL_WITHIN,
  LONGEST_ID,
  LONGEST_NAME,
  NAME_EDGES,
  ROUND,
  SHORTEST_NAME,
  UNSPACED,
  WORD,
} from "./constants.js";
import { address } from "./conversions.js";
import { oneLine, plainText, shortened } from "./escaping.js";
import { fold, nearest, slug } from "./normalise.js";
import { filesOf } from "./practice_file.js";
import { CITIES, findCity, spellingOf } from "./towns.js";
import { isWebAddress } from "./urls.js";
import { findTerm, termsOf } from "./vocabulary.js";

const PLACES = ["city", "elsewhere"];

/**
 * {path, front, body} of what the answers tell; `path` lies under the folder of practices.
 * @param {Record<string, string>} answers
 * @param {FormData} bank
 * @returns {WrittenPractice}
 */
export function draftOf(answers, bank) {
  const { minLength } = bank.schema.properties.title;
  const title = titleOf(answers, bank);
  const city = findTerm(bank, CITIES, answers.city ?? "") ?? findCity(bank, answers.elsewhere ?? "").city;
  const contact = contactOf(answers.contact ?? "");
  const front = {
    ...([...title].length >= minLength && WORD.test(title) && { title }),
    ...(city && { city: [spellingOf(city)] }),
    ...(contact && { contact }),
    draft: "true",
  };
  return {
    path: `${city?.id ?? bank.proposals}/${freeId(title, bank)}.md`,
    front,
    body: bodyOf(answers, Boolean(contact), bank),
  };
}

/**
 * The answers that tell of a place as it is written: one that the proposal offers, or another and its name.
 * @param {string | undefined} written
 * @param {FormData} bank
 */
export function placeAnswers(written, bank) {
  if (!written) return {};
  const { key, when } = bank.proposal["x-needed"];
  const { city } = findCity(bank, written);
  return city && termsOf(bank, CITIES).includes(city) ? { city: city.label } : { ...when, [key]: written };
}

/**
 * The place of the answers as one writes it, the other way about.
 * @param {Record<string, string>} answers
 * @param {FormData} bank
 */
export function placeOf({ city, elsewhere }, bank) {
  return city === bank.proposal["x-needed"].when.city ? elsewhere : city;
}

/**
 * What the telling is called: its place, after the name of one that the form does not offer.
 * @param {Record<string, string>} answers
 * @param {FormData} bank
 */
export function titleOf({ place = "", elsewhere }, bank) {
  const title = elsewhere ? `${elsewhere}: ${place}` : place;
  return shortened(rounded(title), bank.schema.properties.title.maxLength);
}

/**
 * The title as a name of a file; only small letters, digits and hyphens are left of it.
 * @param {string} title
 */
export function idOf(title) {
  return slug(title).slice(0, LONGEST_ID).replace(/-+$/, "");
}

function freeId(title, bank) {
  const id = idOf(title) || bank.proposals;
  let free = id;
  for (let number = 2; filesOf(bank, free).length; number += 1) free = `${id}-${number}`;
  return free;
}

function rounded(text) {
  return [...text].map((sign) => ROUND[sign] ?? sign).join("");
}

/** The desk that the answer names, when it names one and an address of it. */
function contactOf(answer) {
  const [email, url] = [EMAIL_WITHIN.exec(answer), ADDRESS_WITHIN.exec(answer)];
  const whole = { ...(email && { email }), ...(url && isWebAddress(url[0]) && { url }) };
  const bare = Object.keys(whole).length ? null : [...answer.matchAll(UNSPACED)].find(([word]) => bareAddress(word));
  const ways = bare ? { url: Object.assign([bareAddress(bare[0])], { index: bare.index }) } : whole;
  const end = Math.min(answer.length, ...Object.values(ways).map(({ index }) => index));
  const organisation = oneLine(rounded(answer.slice(0, end))).replace(NAME_EDGES, "");
  const length = [...organisation].length;
  if (!Object.keys(ways).length || length < SHORTEST_NAME || length > LONGEST_NAME) return null;
  if (organisation.includes("@") || !WORD.test(organisation)) return null;
  return { organisation, ...Object.fromEntries(Object.entries(ways).map(([key, [found]]) => [key, found])) };
}

/** The whole address that a word is, with or without its scheme. */
function bareAddress(word) {
  return address(word.replace(/:+$/, ""));
}

/** The answers word for word, each under the heading of its question. */
function bodyOf(answers, isAsked, bank) {
  const told = Object.entries(bank.proposal.properties).filter(([key]) => {
    return answers[key] && !PLACES.includes(key) && !(key === "contact" && isAsked);
  });
  return told.map(([key, { title }]) => `## ${headingOf(title, bank.headings)}\n\n${plainText(answers[key])}`).join(
    "\n\n",
  );
}

/** The heading that has the question among its names, or the one nearest to it; the question when none is near. */
function headingOf(question, headings) {
  const own = headings.find(({ names }) => names.some((name) => fold(name) === fold(question)));
  return own?.label ?? nearest(question, headings.map(({ label }) => label)) ?? question;
}
