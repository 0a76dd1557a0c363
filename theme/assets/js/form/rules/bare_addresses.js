/** Bare addresses: https://…, www.… and office@example.org in a text, up to where a reader sees them end. */

import { ADDRESS_PATTERNS as PATTERNS, ADDRESS_SIGN as SIGN } from "./constants.js";

export const BEGINNING = new RegExp(PATTERNS.beginning, "y");
const ADDRESS = new RegExp(PATTERNS.address, "y");
const ENDING = new RegExp(PATTERNS.ending);
const HOST = new RegExp(PATTERNS.host, "i");
const SIGNS = new RegExp(SIGN, "g");
const STOPS = new RegExp(`${SIGN}|${PATTERNS.beginning}`, "g");

/** Add bare addresses to a parser. */
export function bareAddresses(parser) {
  parser.inline.ruler.at("text", text);
  parser.inline.ruler.after("text", "address", link);
}

/** The address that begins at `start` in a text that is read up to `end`; empty when none does. */
export function addressAt(text, start, end) {
  const read = end < text.length ? text.slice(0, end) : text;
  const address = matchAt(BEGINNING, read, start) ? ended(matchAt(ADDRESS, read, start) ?? "") : "";
  return HOST.test(address) ? address : "";
}

/** Where a bare address leads. */
export function target(address) {
  if (address.includes("://")) return address;
  return /^www\./i.test(address) ? `http://${address}` : `mailto:${address}`;
}

/** The words up to the next sign or address. */
function text(state, silent) {
  const stops = /@|:\/\/|www\./i.test(state.src) ? STOPS : SIGNS;
  stops.lastIndex = state.pos;
  const end = Math.min(stops.exec(state.src)?.index ?? state.posMax, state.posMax);
  if (end === state.pos) return false;
  if (!silent) state.pending += state.src.slice(state.pos, end);
  state.pos = end;
  return true;
}

function link(state, silent) {
  const address = state.linkLevel ? "" : addressAt(state.src, state.pos, state.posMax);
  if (!address) return false;
  if (!silent) {
    const opening = { attrs: [["href", target(address)]], markup: "linkify", info: "auto" };
    Object.assign(state.push("link_open", "a", 1), opening);
    state.push("text", "", 0).content = state.md.normalizeLinkText(address);
    Object.assign(state.push("link_close", "a", -1), { markup: "linkify", info: "auto" });
  }
  state.pos += address.length;
  return true;
}

/** The address without what belongs to the sentence around it. */
function ended(address) {
  for (;;) {
    let shorter = address.replace(ENDING, "");
    if (shorter.endsWith(")") && count(shorter, "(") < count(shorter, ")")) shorter = shorter.slice(0, -1);
    if (shorter === address) return address;
    address = shorter;
  }
}

function count(text, sign) {
  return text.split(sign).length - 1;
}

function matchAt(pattern, text, start) {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0];
}
