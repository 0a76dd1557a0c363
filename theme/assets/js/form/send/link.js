/** The link: what is written, packed into an address that opens the form with it; nobody else ever gets to see its end. */

/** @import { Work } from "./types.js" */

const MARK = "#work=";
const LONGEST = 16_000; // letters of an address that mail and messengers leave whole
const LARGEST = 400_000; // bytes that a link may unpack to
const DEEPEST = 12; // lists and records in each other

/**
 * The address of the page with the work, or null when it would grow too long.
 * @param {URL} page
 * @param {Work} work
 */
export async function linkTo(page, work) {
  const packed = await through(new CompressionStream("deflate-raw"), new TextEncoder().encode(JSON.stringify(work)));
  const address = `${page.origin}${page.pathname}${MARK}${letters(packed)}`;
  return address.length <= LONGEST ? address : null;
}

/**
 * Whether the end of an address brings work.
 * @param {string} hash
 */
export function isLink(hash) {
  return hash.startsWith(MARK);
}

/**
 * The work that the end of an address brings, null when there is none; a stranger may have made it.
 * @param {string} hash
 * @param {string[]} files those of the bank: only one of them can be mended
 * @returns {Promise<Work | null>}
 */
export async function workIn(hash, files) {
  if (!isLink(hash)) return null;
  try {
    const unpacked = await through(new DecompressionStream("deflate-raw"), bytes(hash.slice(MARK.length)));
    return sound(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(unpacked)), files);
  } catch {
    return null;
  }
}

/** The work with nothing in it but what the form itself writes. */
function sound({ answers, whole, front, body, name, opened }, files) {
  const texts = [body, name ?? "", opened?.source ?? "", opened?.below ?? ""];
  const isRecord = [answers, front].every((one) =>
    isWritten(one, DEEPEST) && !Array.isArray(one) && typeof one === "object"
  );
  if (!isRecord || !texts.every((text) => typeof text === "string")) return null;
  const isKnown = files.includes(opened?.path);
  return { answers, whole: whole === true, front, body, name, opened: opened && isKnown ? opened : undefined };
}

function isWritten(node, depth) {
  if (typeof node === "string") return true;
  return depth > 0 && node !== null && typeof node === "object" &&
    Object.values(node).every((inner) => isWritten(inner, depth - 1));
}

/** The bytes that come out of a stream; an error once there are more than a link may hold. */
async function through(stream, data) {
  const reader = new Blob([data]).stream().pipeThrough(stream).getReader(); // Safari cannot iterate over a stream
  const chunks = [];
  let size = 0;
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    size += step.value.length;
    if (size > LARGEST) throw new RangeError(`more than ${LARGEST} bytes`);
    chunks.push(step.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function letters(data) {
  const chars = Array.from(data, (byte) => String.fromCharCode(byte)).join("");
  return btoa(chars).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function bytes(text) {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));
}
