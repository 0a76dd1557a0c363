/** Private details: what a published text must not hold of persons, by the shapes of bank/text/private_details.py. */

/** @import { FormData } from "../../shared/types.js" */

import { HYPHENS, LINK, RUN, SPACES } from "./constants.js";

const OTHER = /\P{Nd}/gu;
const SIGN = /[\p{L}\p{N}]/gu;
const compiled = new WeakMap();

/**
 * The private details of a text: {value, offset, code}; `bank` holds the shapes and the hosts of private mail.
 * @param {string} text
 * @param {FormData} bank
 */
export function* privateDetails(text, bank) {
  const { email, person, office, figures } = shapes(bank);
  for (const match of text.includes("@") ? text.matchAll(email) : []) {
    const [, name, host] = match;
    const isPrivate = bank.mail_hosts.includes(host.toLowerCase());
    if (isPrivate || (person.test(name) && !office.test(name))) yield detail(match, "private-email");
  }
  const longest = Math.max(0, ...Array.from(text.matchAll(RUN), ([run]) => run.replace(OTHER, "").length));
  let plain = text.replace(SPACES, " ").replace(HYPHENS, "-").replace(LINK, blank);
  for (const own of figures.filter(({ least, near }) => least <= longest && isNear(near, text))) {
    for (const match of plain.matchAll(own.pattern)) {
      if (!addsUp(match[0], own)) continue;
      yield detail(match, own.code);
      plain = plain.slice(0, match.index) + blank(match[0]) + plain.slice(match.index + match[0].length);
    }
  }
}

function isNear(near, text) {
  return !near.length || near.some((word) => text.includes(word));
}

function detail(match, code) {
  return { value: match[0], offset: match.index, code };
}

/** Signs in which nothing is found, as many as were there. */
function blank(found) {
  return "/".repeat(found.length);
}

/** Whether the check digits are those of the others. */
function addsUp(value, { code, weights, country }) {
  const signs = value.match(SIGN) ?? [];
  if (weights.length) return signs.reduce((sum, sign, at) => sum + Number(sign) * weights[at], 0) % 10 === 0;
  if (code !== "bank-account") return true;
  const number = [...(/\d/.test(signs[0]) ? country : ""), ...signs];
  const digits = [...number.slice(4), ...number.slice(0, 4)].map((sign) => parseInt(sign, 36)).join("");
  return BigInt(digits) % 97n === 1n;
}

function shapes(bank) {
  if (!compiled.has(bank)) {
    const { email, person, office } = bank.patterns;
    compiled.set(bank, {
      email: new RegExp(email, "gu"),
      person: new RegExp(`^(?:${person})$`, "u"),
      office: new RegExp(office, "u"),
      figures: bank.figures.map((own) => ({ ...own, pattern: new RegExp(own.pattern, "gu") })),
    });
  }
  return compiled.get(bank);
}
