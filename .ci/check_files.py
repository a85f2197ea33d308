"""Checks what the registers command wrote with openpyxl and plain text.

usage: check_files.py REGISTERS CONVERTED

CONVERTED has the workbooks as LibreOffice saved them in xlsx/ after it
calculated every formula, and the text of what it prints of them in pdf/.

For every register: the workbook opens and has no error value, each formula has
the value that LibreOffice calculates, the views alone are printed; it freezes and repeats its headings, fits one page wide and prints whole columns;
its tables have the headings of their columns, days that are days and
drop-downs that offer a range of a sheet that has values and refuse no other; its overview has charts; and every text of the
JSON register that has more than one word is in the workbook whole, where a
cell may go on in marked rows below it, and in the PDF word by word (columns
and page breaks come between), where a word may be broken after a hyphen or a
slash at the end of a line.
"""

import json
import pathlib
import re
import sys
import zipfile

import openpyxl
from openpyxl.utils import range_boundaries

failed = 0


def fail(message):
    global failed
    failed += 1
    print("FAILED", message)


def texts(value):
    """Every string of more than one word in a JSON value."""
    if isinstance(value, dict):
        for v in value.values():
            yield from texts(v)
    elif isinstance(value, list):
        for v in value:
            yield from texts(v)
    elif isinstance(value, str) and len(value.split()) > 1:
        yield value


def squeeze(text):
    return re.sub(r"\s+", "", text)


# The mark of a cell that goes on from the row above, in each language. The
# cells of tables go on without one.
CONTINUED = re.compile(r"\A\((?:continued|Fortsetzung|suite)\)\n")
RANGE = re.compile(r"\A'((?:[^']|'')+)'!(\$[A-Z]+\$\d+:\$[A-Z]+\$\d+)\Z")
DAY = re.compile(r"\A\d{4}-\d\d-\d\d\Z")


def whole_cells(sheet):
    """The texts of a sheet, those of a cell that goes on put together."""
    for column in sheet.iter_cols():
        text = ""
        for cell in column:
            value = "" if cell.value is None else str(cell.value)
            mark = CONTINUED.match(value)
            if mark and text:
                text += value[mark.end():]
            else:
                yield text
                text = value
        yield text


def broken(word, lines):
    """Whether a word stands in the lines broken after its hyphens or slashes.

    pdftotext joins a word broken after a hyphen, without the hyphen.
    """
    for mark in re.finditer(r"[-/](?=.)", word):
        head, tail = word[: mark.end()], word[mark.end() :]
        if mark[0] == "-" and any(head[:-1] + tail in line for line in lines):
            return True
        if any(line.endswith(head) for line in lines):
            if any(line.startswith(tail) for line in lines) or broken(tail, lines):
                return True
    return False


def check_table(path, book, sheet):
    """A sheet that people work in: a table, its headings and drop-downs."""
    table = next(iter(sheet.tables.values()))
    left, top, right, bottom = range_boundaries(table.ref)
    heads = [sheet.cell(top, column).value for column in range(left, right + 1)]
    if heads != [c.name for c in table.tableColumns] or len(set(map(str.casefold, heads))) != len(heads):
        fail(f"{path}: {sheet.title}: the headings are not those of the table {table.name}")
    for column in range(left, right + 1):
        if sheet.cell(top - 1, column).value.split(":")[0] != table.name.removeprefix("ropa_"):
            fail(f"{path}: {sheet.title}: column {column} has no key")
        for row in range(top + 1, bottom + 1):
            cell = sheet.cell(row, column)
            if cell.data_type == "s" and DAY.match(cell.value) and cell.number_format != "@":
                fail(f"{path}: {sheet.title}!{cell.coordinate} is a day kept as text")
    if sheet.print_title_rows != f"${top}:${top}":
        fail(f"{path}: {sheet.title} does not repeat row {top}")
    if not sheet.freeze_panes:
        fail(f"{path}: {sheet.title} does not freeze its headings")


def check_formulas(path, book, shown, calculated):
    """The values that formulas are written with are those they come to; how many formulas."""
    again = openpyxl.load_workbook(calculated, data_only=True)
    count = 0
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                count += 1
                values = [b[sheet.title][cell.coordinate].value for b in (shown, again)]
                if (values[0] or "") != (values[1] or ""):
                    fail(f"{path}: {sheet.title}!{cell.coordinate}: written {values[0]!r}, calculated {values[1]!r}")
    return count


def check_printed(path, book, text):
    """What is printed of a workbook is its views, known by their running heads; how many pages."""
    heads = [sheet.oddHeader.right.text for sheet in book if sheet.protection.sheet and not sheet.tables]
    pages = text.read_text(encoding="utf-8").split("\f")[:-1]
    for number, page in enumerate(pages, 1):
        head = page.strip().split("\n")[0]
        if not any(head.endswith(h.replace("&&", "&")) for h in heads):
            fail(f"{path}: page {number} is printed, with the head {head!r}")
    return len(pages)


def check_print_area(path, sheet, wide):
    """The print area is whole columns, so that added rows are printed too."""
    areas = sheet.print_area or []
    if not areas or areas in ("$A$4", ["$A$4"]):
        return  # a sheet to work in, not to print
    printed = set()
    for area in [areas] if isinstance(areas, str) else areas:
        left, top, right, bottom = range_boundaries(str(area))
        if top or bottom:
            fail(f"{path}: {sheet.title} prints {area}, not whole columns")
        printed.update(range(left, right + 1))
    if not printed.issuperset(range(1, wide + 1)):
        fail(f"{path}: {sheet.title} has {wide} columns and prints {areas}")


def check_drop_downs(path, book, sheet):
    """The drop-downs of a sheet offer ranges; how many there are."""
    for rule in sheet.data_validations.dataValidation:
        where = RANGE.match(rule.formula1 or "")
        if rule.type != "list" or not where or where[1].replace("''", "'") not in book.sheetnames:
            fail(f"{path}: {sheet.title}!{rule.sqref}: a drop-down from {rule.formula1!r}")
            continue
        source = book[where[1].replace("''", "'")]
        if not source.tables and not all(row[0].value for row in source[where[2].replace("$", "")]):
            fail(f"{path}: {sheet.title}!{rule.sqref}: a drop-down with empty values from {rule.formula1!r}")
        if rule.showErrorMessage and rule.errorStyle != "warning" and not sheet.protection.sheet:
            fail(f"{path}: {sheet.title}!{rule.sqref}: a drop-down that refuses other values")
    return len(sheet.data_validations.dataValidation)


def check_workbook(path, register, findings, calculated, printed):
    book = openpyxl.load_workbook(path)
    shown = openpyxl.load_workbook(path, data_only=True)
    cells, count, tables, drop_downs, charts = [], 0, 0, 0, 0
    for sheet in book:
        cells.extend(whole_cells(shown[sheet.title]))
        drop_downs += check_drop_downs(path, book, sheet)
        charts += len(sheet._charts)
        if sheet.tables:
            tables += 1
            check_table(path, book, sheet)
        wide = 0
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is None:
                    continue
                wide = max(wide, cell.column)
                if shown[sheet.title][cell.coordinate].data_type == "e":
                    fail(f"{path}: {sheet.title}!{cell.coordinate} is an error: {cell.value!r}")
                count += 1
        view = sheet.protection.sheet and not sheet.tables
        if not view:
            check_print_area(path, sheet, wide)
        if sheet.page_setup.fitToWidth != 1 or not sheet.sheet_properties.pageSetUpPr.fitToPage:
            fail(f"{path}: {sheet.title} is not set to one page wide")
        if sheet.page_setup.orientation != "landscape" and wide > 4 and not view:
            fail(f"{path}: {sheet.title} has {wide} columns and prints in portrait")
        hidden = sheet.sheet_state != "visible"  # what is hidden is not printed
        if sheet.auto_filter.ref and not (sheet.freeze_panes and (hidden or sheet.print_title_rows)):
            fail(f"{path}: {sheet.title} has a filter and no frozen, repeated heading")
    if tables < 20 or drop_downs < 20 or charts < 2:
        fail(f"{path}: {tables} tables, {drop_downs} drop-downs, {charts} charts")
    everything = squeeze("\n".join(cells))
    for text in list(texts(register)) + [f["message"] for f in findings]:
        if squeeze(text) not in everything:
            fail(f"{path}: text is missing: {text[:80]!r}")
    if book.properties.creator != "OpenROPA":
        fail(f"{path}: creator is {book.properties.creator!r}")
    formulas = check_formulas(path, book, shown, calculated)
    return f"{len(book.worksheets)} sheets, {count} cells, {formulas} formulas, {check_printed(path, book, printed)} pages printed"


def check_authority(path, findings):
    """The workbook for an authority hides nothing, says nothing of findings, and prints legibly."""
    book = openpyxl.load_workbook(path)
    with zipfile.ZipFile(path) as archive:
        parts = [archive.read(n).decode() for n in archive.namelist() if n.endswith(".xml")]
    smallest = min(float(size) for part in parts for size in re.findall(r'<sz val="([0-9.]+)"', part))
    if list(book.defined_names):
        fail(f"{path}: names are defined: {list(book.defined_names)}")
    everything = []
    for sheet in book:
        if sheet.sheet_state != "visible":
            fail(f"{path}: {sheet.title} is hidden")
        if sheet.page_setup.orientation != "landscape" or not sheet.sheet_properties.pageSetUpPr.fitToPage or sheet.page_setup.fitToHeight != 0:
            fail(f"{path}: {sheet.title} is not printed one page wide")
        paper = 400 if sheet.page_setup.paperSize in (8, "8") else 277  # mm
        wide = sum(d.width * (d.max - d.min + 1) for d in sheet.column_dimensions.values()) * 9.3 * 25.4 / 96  # with DejaVu Sans
        if smallest * min(1, paper / wide) < 7:
            fail(f"{path}: {sheet.title} is printed at {smallest * paper / wide:.1f} points")
        for kind, dimensions in (("column", sheet.column_dimensions), ("row", sheet.row_dimensions)):
            for key, dimension in dimensions.items():
                if dimension.hidden:
                    fail(f"{path}: {sheet.title} hides {kind} {key}")
        for row in sheet.iter_rows():
            for cell in row:
                if cell.comment:
                    fail(f"{path}: {sheet.title}!{cell.coordinate} has a comment")
                if cell.value is None:
                    continue
                everything.append(str(cell.value))
    everything = squeeze("\n".join(everything))
    for f in findings:
        if squeeze(f["message"]) in everything:
            fail(f"{path}: a finding: {f['message'][:80]!r}")
    if "OpenROPA" in (book.properties.creator or ""):
        fail(f"{path}: creator is {book.properties.creator!r}")
    return len(book.worksheets)


def check_pdf_text(path, register, findings):
    content = path.read_text(encoding="utf-8")
    everything = squeeze(content)
    lines = {line.strip() for line in content.splitlines()}
    for text in list(texts(register)) + [f["message"] for f in findings]:
        for word in (word.strip('":') for word in text.split()):
            # A long word may be broken over lines of different columns; what a
            # message shortens stands whole.
            if len(word) <= 20 and "…" not in word and word not in everything and not broken(word, lines):
                fail(f"{path}: {word!r} is missing, of {text[:80]!r}")


def main():
    root, converted = map(pathlib.Path, sys.argv[1:])
    for json_path in sorted(root.rglob("*.json")):
        if json_path.name.endswith(".findings.json"):
            continue
        register = json.loads(json_path.read_text(encoding="utf-8"))
        report = json.loads(json_path.with_suffix(".findings.json").read_text(encoding="utf-8"))
        # Elsewhere messages are in the language of the file, where they are translated.
        said = report["findings"] if json_path.parent.name == "en" else []
        book = json_path.with_suffix(".xlsx")
        inside = book.relative_to(root)
        workbook = check_workbook(book, register, said, converted / "xlsx" / inside, converted / "pdf" / inside.with_suffix(".pdf.txt"))
        check_authority(json_path.with_suffix(".authority.xlsx"), report["findings"])
        check_pdf_text(json_path.with_suffix(".pdf.txt"), register, said)
        print(f"ok {json_path.parent.name}/{json_path.stem}: {workbook}, {len(report['findings'])} findings")
    if failed:
        sys.exit(f"{failed} checks failed")


main()
