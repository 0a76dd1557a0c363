/** The list of the catalogue: practices in portions, what was found in them told once they come near the window. */

const TOLD = 10; // rows told at once

export class List {
  /** `make` makes the row of an entry, or nothing when it cannot be had, `more` is the button that shows the next portion. */
  constructor(element, make, more) {
    this.element = element;
    this.make = make;
    this.more = more;
    /** @type {unknown[]} what is not shown yet */
    this.rest = [];
    this.most = 0;
    /** @type {HTMLUListElement | undefined} */
    this.list = undefined;
    this.near = new IntersectionObserver((seen) => this.seen(seen), { rootMargin: "600px" });
    more.addEventListener("click", () => this.grow());
  }

  /** The rows of other entries, to be shown once they are there: `most` at first and more at each wish. */
  async prepared(entries, most) {
    const rest = [...entries];
    return { rows: await this.portion(rest, most), rest, most };
  }

  show({ rows, rest, most }) {
    Object.assign(this, { rest, most });
    this.list = document.createElement("ul");
    this.list.className = "rows";
    this.replace(this.list);
    this.append(rows);
  }

  /** Something else in place of the list. */
  replace(element) {
    this.element.replaceChildren(element);
    this.more.hidden = true;
  }

  async portion(rest, most) {
    const rows = (await Promise.all(rest.splice(0, most).map(this.make))).filter(Boolean);
    await Promise.all(rows.slice(0, TOLD).map((row) => row.tell?.()));
    return rows;
  }

  append(rows) {
    this.list?.append(...rows);
    this.more.hidden = this.rest.length === 0;
    rows.forEach((row) => row.tell && this.near.observe(row));
  }

  /** One more portion; the focus goes to the first of it. */
  async grow() {
    const { list } = this;
    const rows = await this.portion(this.rest, this.most);
    if (list !== this.list) return;
    this.append(rows);
    rows[0]?.querySelector("a").focus();
  }

  seen(entries) {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      this.near.unobserve(target);
      target.tell?.();
    }
  }
}
