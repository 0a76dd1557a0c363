/** Empty values of a facet: those that would leave no practice, folded away behind a button that tells how many. */

import { figure } from "../shared/counted.js";
import { part } from "./parts.js";

export class Empty {
  constructor(list) {
    this.items = [...list.children];
    this.button = part("empty");
    list.after(this.button);
    this.button.addEventListener("click", () => {
      this.button.ariaExpanded = `${this.button.ariaExpanded === "false"}`;
      this.draw();
    });
  }

  /** What is chosen stays, and so does what has the focus. */
  draw() {
    const empty = this.items.filter((item) =>
      item.querySelector(":scope > .option--none") && !item.querySelector(":checked, :focus")
    );
    for (const item of this.items) item.hidden = this.button.ariaExpanded === "false" && empty.includes(item);
    this.button.hidden = empty.length === 0;
    this.button.querySelector("span").textContent = figure(empty.length);
  }
}
