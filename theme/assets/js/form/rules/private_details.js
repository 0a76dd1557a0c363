/** Private details: addresses of persons and phone numbers, by the patterns of bank/text/private_details.py. */

/** @import { FormData } from "../../shared/types.js" */

const compiled = new WeakMap();

/**
 * The private details of a text: {value, offset, code}; `bank` holds the patterns and the hosts of private mail.
 * @param {string} text
 * @param {FormData} bank
 */
export function* privateDetails(text, bank) {
  const { email, person, office, phone } = patterns(bank);
  const spaced = text.replaceAll("\u00a0", " ");
  // Long texts without a sign of either are passed over quickly.
  for (const match of spaced.includes("@") ? spaced.matchAll(email) : []) {
    const [, name, host] = match;
    const isPrivate = bank.mail_hosts.includes(host.toLowerCase());
    if (isPrivate || (person.test(name) && !office.test(name))) yield detail(match, "private-email");
  }
  for (const match of /\p{Nd}/u.test(spaced) ? spaced.matchAll(phone) : []) yield detail(match, "phone-number");
}

function detail(match, code) {
  return { value: match[0], offset: match.index, code };
}

function patterns(bank) {
  if (!compiled.has(bank)) {
    const { email, person, office, phone } = bank.patterns;
    compiled.set(bank, {
      email: new RegExp(email, "gu"),
      person: new RegExp(`^(?:${person})$`, "u"),
      office: new RegExp(office, "u"),
      phone: new RegExp(phone, "gu"),
    });
  }
  return compiled.get(bank);
}
