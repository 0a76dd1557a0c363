/** The panel: on a narrow window the filters lie over the page, with what is chosen on top and what is left below. */

import { counted } from "../shared/counted.js";

const WIDE = matchMedia("(width >= 68.75em)");

export class Panel {
  /** `forms` are the plural forms of the button that shows what is left, `status` is where the page tells it. */
  constructor(page, { forms, status }) {
    this.forms = forms;
    this.status = status;
    this.dialog = page.querySelector(".panel");
    this.head = page.querySelector(".panel__head");
    this.body = page.querySelector(".panel__body");
    this.columns = page.querySelector(".catalogue__columns");
    this.filters = page.querySelector(".filters");
    this.facets = [...this.filters.querySelectorAll(".facet")];
    this.drawn = this.facets.filter((facet) => facet.open);
    this.bar = page.querySelector(".catalogue__bar");
    this.chips = page.querySelector(".chips");
    this.result = page.querySelector(".panel__show button");
    this.said = page.querySelector(".panel__said");
    page.querySelector(".filters__open").addEventListener("click", () => this.open());
    page.querySelector(".panel__close").addEventListener("click", () => this.dialog.close());
    this.result.addEventListener("click", () => this.leave());
    this.dialog.addEventListener("close", () => this.bar.after(this.chips));
    WIDE.addEventListener("change", () => this.place());
    this.place();
  }

  /** Beside the results of a wide window the filters stand as the page was drawn; over a narrow one they are folded. */
  place() {
    if (WIDE.matches) {
      this.dialog.close();
      this.columns.prepend(this.filters);
    } else this.body.append(this.filters);
    for (const facet of this.facets) {
      facet.open = WIDE.matches && this.drawn.includes(facet) || facet.matches(":has(:checked)");
    }
  }

  open() {
    this.head.after(this.chips);
    this.dialog.showModal();
  }

  /** Close it and go to what is left. */
  leave() {
    this.dialog.close();
    this.status.focus({ preventScroll: true });
    this.bar.scrollIntoView();
  }

  tell(number) {
    this.result.textContent = counted(this.forms, number);
    if (this.dialog.open) this.said.textContent = this.status.textContent;
  }

  /** What takes the focus when the last chip is gone: the title of the panel while it is open. */
  get title() {
    return this.dialog.open ? this.head.querySelector("h2") : null;
  }
}
