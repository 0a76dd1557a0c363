"""Joined files: they do what the files did apart, and nothing is in two of them."""

import json
import subprocess
from pathlib import Path

import deno
import pytest

from bank.site.joined import ENTRIES, SHEETS, joined_scripts, joined_style
from tests.sites import ROOT

SCRIPTS = ROOT / "theme/assets/js"
MODULES = {
    "search/finder.js": 'import { twice } from "../shared/sums.js";\nimport { one as first } from "./ones.js";\n'
    'import named from "../vendor/default.js";\nimport { again } from "./agains.js";\n'
    "console.log(JSON.stringify([twice(first), counted(), named, again]));\n"
    "function counted() {\n  return twice(2);\n}\n",
    "search/ones.js": 'import { twice } from "../shared/sums.js";\nexport const one = twice(1) - 1;\n'
    "const counted = 7;\nexport function seven() {\n  return counted;\n}\n",
    "catalogue/page.js": 'import { twice } from "../shared/sums.js";\n'
    'export const far = () => import("../search/late.js");\nconsole.log(twice(3));\n',
    "search/agains.js": 'import names from "../vendor/default.js";\nexport const again = `${names} again`;\n',
    "search/late.js": "export const late = 1;\n",
    "shared/sums.js": "export const twice = (number) => number * 2;\n",
}


def test_a_module_that_one_entry_needs_is_within_it_and_one_that_two_need_is_not() -> None:
    made = dict(joined_scripts(MODULES))
    assert "ones.js" not in made["search/finder.js"]
    assert all(source.count("sums.js") == 1 for source in made.values())


def test_a_dynamic_import_still_leads_where_it_led() -> None:
    assert 'import("../search/late.js")' in dict(joined_scripts(MODULES))["catalogue/page.js"]


def test_joined_modules_do_what_they_did_apart(tmp_path: Path) -> None:
    vendored = {"vendor/default.js": 'export default "a name";\n'}
    for path, source in {**vendored, **MODULES, **dict(joined_scripts(MODULES))}.items():
        file = tmp_path / path
        file.parent.mkdir(exist_ok=True)
        file.write_text(source, encoding="utf-8")
    command = [deno.find_deno_bin(), "run", "--quiet", "--no-remote", "--no-npm", str(tmp_path / "search/finder.js")]
    said = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    assert json.loads(said) == [2, 4, "a name", "a name again"]


@pytest.fixture(scope="module")
def modules() -> dict[str, str]:
    files = (file for file in SCRIPTS.rglob("*.js") if "vendor" not in file.parts)
    return {file.relative_to(SCRIPTS).as_posix(): file.read_text("utf-8") for file in files}


def test_every_entry_of_the_theme_is_joined(modules: dict[str, str]) -> None:
    made = dict(joined_scripts(modules))
    assert made.keys() == set(ENTRIES) <= modules.keys()
    assert all(len(made[path]) > len(modules[path]) for path in made)


def test_the_joined_style_has_all_sheets_and_that_of_paper_for_paper_alone() -> None:
    style = joined_style(lambda path: f"/* {path} */")
    assert [style.index(f"{name}.css") for name in SHEETS] == sorted(style.index(f"{name}.css") for name in SHEETS)
    assert style.index("@media print {") < style.index("print.css") < style.rindex("}")


def test_the_theme_has_no_sheet_that_nobody_joins() -> None:
    assert {file.stem for file in (ROOT / "theme/assets/css").glob("*.css")} == {*SHEETS, "book"}
