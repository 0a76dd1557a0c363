/* Summaries: what a list shows of each practice of a bank; bank/search/rows.py describes the files. */

/** @import { Row } from "./types.js" */

import { json, kept } from "./files.js";

export class Summaries {
  /** The summaries of the bank whose site's root is at `root`. */
  constructor(root) {
    this.root = root;
    this.files = new Map();
  }

  /**
   * What a list shows of the practice with a number.
   * @param {number} number
   * @returns {Promise<Row>}
   */
  async of(number) {
    const row = await kept(this.files, number, () => json(new URL(`search/rows/${number}.json`, this.root)));
    const [id, title, address, place, summary, kind, marks, bank, language] = row;
    return { id, title, url: new URL(address, this.root).href, place, summary, kind, marks, bank, language };
  }
}
