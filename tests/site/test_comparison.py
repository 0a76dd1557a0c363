"""Comparison: what the pages of the set and of a comparison fetch of each practice."""

import json

from tests.sites import Site


def test_each_practice_has_a_file_that_leads_to_its_page(real_site: Site) -> None:
    folder = real_site.folder / real_site.names["compare"]
    entries = {file.stem: json.loads(file.read_text("utf-8")) for file in folder.glob("*.json")}
    assert entries.keys() == {file.stem for file in real_site.practices}
    for id, entry in entries.items():
        page = real_site.pages[entry["address"]]
        assert page.tree.xpath("//article/@data-practice") == [id]
        assert entry["title"] == page.tree.xpath("//h1")[0].text_content()
