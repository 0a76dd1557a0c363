/** A set in an address: ?p= its practices, &t= its title, &w= the foreword, &q= the questions for the room. */

/** @import { SharedSet } from "../shared/types.js" */

const LONGEST = 2000; // letters of an address that every programme passes on whole

/**
 * The set that an address shares; null when it shares none.
 * @param {string} search
 * @returns {SharedSet | null}
 */
export function readShared(search) {
  const values = new URLSearchParams(search);
  const text = (name) => values.get(name) ?? "";
  const ids = text("p").split(",").map((id) => id.trim()).filter(Boolean);
  if (!ids.length) return null;
  return { ids: [...new Set(ids)], title: text("t"), foreword: text("w"), asked: text("q") };
}

/**
 * The address that shares a set; what is too long for one leaves the foreword and the questions out.
 * @param {Pick<SharedSet, "ids"> & Partial<SharedSet>} set
 * @param {string | URL} page
 */
export function sharedAddress(set, page) {
  const whole = wholeAddress(set, page);
  return whole.length > LONGEST ? wholeAddress({ ...set, foreword: "", asked: "" }, page) : whole;
}

/**
 * The address with all that a set says, however long; commas stay readable.
 * @param {Pick<SharedSet, "ids"> & Partial<SharedSet>} set
 * @param {string | URL} page
 */
export function wholeAddress({ ids, title = "", foreword = "", asked = "" }, page) {
  const address = new URL(page);
  address.search = `p=${ids.map(encodeURIComponent).join(",")}`;
  for (const [name, text] of [["t", title], ["w", foreword], ["q", asked]]) {
    if (text) address.searchParams.append(name, text);
  }
  address.search = address.search.replaceAll("%2C", ",");
  return address.href;
}
