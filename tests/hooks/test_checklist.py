"""A standard on paper: its page as a browser prints it has boxes, and leads to the sheet that has them too."""

from tests.sites import Site


def test_the_clauses_of_a_checklist_and_of_no_other_kind_are_printed_with_boxes(site: Site) -> None:
    kinds = {entry["id"]: entry for entry in site.vocabulary("kinds")}
    checked = {label for kind in kinds.values() if kind.get("checklist") for label in kind["labels"].values()}
    seen = 0
    for page in site.written.values():
        clauses = page.tree.xpath("//article//li[contains(@class, 'clause')]")
        [kind] = page.tree.xpath("//article//p[contains(@class, 'label')]/a/text()")[:1] or [""]
        boxes = [clause.get("data-boxes", "").count("☐") for clause in clauses]
        wanted = 3 if kind in checked else 0
        assert (page.address, boxes) == (page.address, [wanted] * len(clauses))
        seen += bool(boxes and wanted)
    assert seen


def test_a_checklist_is_one_press_away(second_site: Site) -> None:
    file = "cases/fauxford/neighbours-pact/neighbours-pact-self-check.pdf"
    page = second_site.pages["cases/fauxford/neighbours-pact/"]
    assert second_site.url + file in {link.url for link in page.links}
    assert (second_site.folder / file).is_file()
