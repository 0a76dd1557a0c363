/** Mail: the address that opens a new letter to the editors, with its subject and, where there is room, its text. */

const LONGEST = 1900; // letters of an address; some programs cut it there

/**
 * `short` stands in the letter when `text` is too long for an address: what was written lies in the attached file anyway.
 * @param {{ email: string, subject: string, text: string, short: string }} letter
 * @returns {{ address: string, text: string }} the address, and the text that it brings along
 */
export function mail({ email, subject, text, short }) {
  const whole = addressOf(email, subject, text);
  return whole.length <= LONGEST
    ? { address: whole, text }
    : { address: addressOf(email, subject, short), text: short };
}

function addressOf(email, subject, text) {
  const body = encodeURIComponent(text.replaceAll("\n", "\r\n"));
  return `mailto:${encodeURIComponent(email).replaceAll("%40", "@")}?subject=${
    encodeURIComponent(subject)
  }&body=${body}`;
}
