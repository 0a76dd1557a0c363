/* Summaries: what a list shows of each practice of a bank; bank/search/rows.py describes the files. */

import { json, kept } from "./files.js";

export class Summaries {
  /** The summaries of the bank whose site's root is at `root`, `size` of them in a file. */
  constructor(root, size) {
    Object.assign(this, { root, size, files: new Map() });
  }

  /** {id, title, url, place, summary} of the practice with a number. */
  async of(number) {
    const file = Math.floor(number / this.size);
    const rows = await kept(this.files, file, () => json(new URL(`search/rows/${file}.json`, this.root)));
    const [id, title, address, place, summary] = rows[number % this.size];
    return { id, title, url: new URL(address, this.root).href, place, summary };
  }
}
