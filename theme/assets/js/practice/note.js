/** The note: a source of the list below, shown beside the number that cites it; a second press leads to the list. */

const GAP = 8; // pixels between the number and the note, and between the note and the edge of the window

export class Note {
  constructor(article) {
    this.article = article;
    this.note = Object.assign(document.createElement("div"), { className: "note", popover: "auto", tabIndex: -1 });
    this.note.setAttribute("role", "note");
    this.note.addEventListener("click", leave);
  }

  /** Open the source in place; where the browser cannot, the link leads to the list as ever. */
  follow(event, link) {
    const source = document.getElementById(decodeURIComponent(new URL(link.href).hash.slice(1)));
    if (!source || !this.note.showPopover || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.note.replaceChildren(number(link), ...[...source.cloneNode(true).childNodes], toList(source, this.article));
    this.note.querySelector(".source__back")?.remove();
    link.after(this.note);
    this.note.showPopover();
    this.place(link);
    this.note.focus({ preventScroll: true });
  }

  /** Below the number, or above it where there is no room, and within the window. */
  place(link) {
    const { left, top, bottom } = link.getBoundingClientRect();
    const { offsetWidth: wide, offsetHeight: high } = this.note;
    const below = bottom + GAP + high <= innerHeight || top - GAP - high < 0;
    this.note.style.left = `${Math.max(GAP, Math.min(left, document.documentElement.clientWidth - wide - GAP))}px`;
    this.note.style.top = `${scrollY + (below ? bottom + GAP : top - GAP - high)}px`;
  }
}

/** A link within the note leads on, so that nothing is left over the page. */
function leave({ target, currentTarget }) {
  if (target.closest("a")) currentTarget.hidePopover();
}

function number(link) {
  return Object.assign(document.createElement("span"), { className: "note__number", textContent: link.textContent });
}

/** The way to the list, by the heading above it. */
function toList({ id }, article) {
  const words = article.querySelector("#sources").textContent;
  return Object.assign(document.createElement("a"), { className: "note__list", href: `#${id}`, textContent: words });
}
