/* Postings: on which practices each code stands; bank/search/postings.py describes the files. */

import { fileOf, kept, unpacked } from "./files.js";

const STEPS = 4;
const LEAST = 0.125;
const NONE = { pages: [], weights: [] };

/** What each written level weighs. */
const WEIGHTS = Float32Array.from({ length: 64 }, (_, level) => LEAST * 2 ** (level / STEPS));

export class Postings {
  constructor(manifest, base) {
    this.firsts = manifest.codes;
    this.base = base;
    this.version = manifest.version;
    this.files = new Map();
    this.read = new Map();
  }

  /** The numbers of the practices with a code in their order, and what it weighs in each. */
  of(code) {
    return kept(this.read, code, async () => decoded(await this.bytes("index", code)));
  }

  /** The places of a code in each of the practices that `of` tells, in the same order. */
  async places(code) {
    const [{ pages }, bytes] = await Promise.all([this.of(code), this.bytes("places", code)]);
    const next = bytes && reader(bytes);
    return Array.from(pages, () => steps(next, next()));
  }

  /** The bytes of a code in the files of a folder; nothing for a code that no practice has. */
  async bytes(folder, code) {
    if (!this.firsts.length) return undefined;
    const name = `${folder}/${fileOf(this.firsts, code)}.gz`;
    const address = `${this.base}${name}?${this.version}`;
    const file = await kept(this.files, name, async () => entries(await unpacked(address), code.length));
    return file.get(code);
  }
}

/** The entries of a file by their codes, which are all of one length. */
function entries(file, length) {
  const all = new Map();
  const bytes = new Uint8Array(file);
  for (let at = 0; at < bytes.length;) {
    const code = String.fromCharCode(...bytes.subarray(at, at + length));
    const next = reader(bytes, at + length);
    const size = next();
    all.set(code, bytes.subarray(next.at, next.at + size));
    at = next.at + size;
  }
  return all;
}

function decoded(bytes) {
  if (!bytes) return NONE;
  const next = reader(bytes);
  const found = steps(next, next());
  return { pages: found, weights: Float32Array.from(bytes.subarray(next.at), (level) => WEIGHTS[level]) };
}

/** As many numbers as wanted, each told by its distance from the one before. */
function steps(next, length) {
  const numbers = new Uint32Array(length);
  for (let at = 0, number = 0; at < length; at += 1) numbers[at] = number += next();
  return numbers;
}

/** Reads one number after another; `at` is where the next one begins. */
function reader(bytes, start = 0) {
  const next = () => {
    let number = 0;
    for (let shift = 0;; shift += 7) {
      const byte = bytes[next.at++];
      number |= (byte & 127) << shift;
      if (byte < 128) return number;
    }
  };
  next.at = start;
  return next;
}
