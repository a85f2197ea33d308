package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/openropa/openropa/export"
	"github.com/xuri/excelize/v2"
)

// Programs of other libraries. Each reads what it works on from a file, begins
// to count after that, and does the same as the case that it stands beside.
const (
	pythonOpenpyxl = `
import json, io, openpyxl
sheets = json.load(open(path + ".cells"))
book = openpyxl.Workbook(write_only=True)
for name, rows in sheets.items():
    sheet = book.create_sheet(name)
    for row in rows: sheet.append(row)
book.save(io.BytesIO())`
	pythonXlsxWriter = `
import json, io, xlsxwriter
sheets = json.load(open(path + ".cells"))
book = xlsxwriter.Workbook(io.BytesIO(), {"constant_memory": True})
for name, rows in sheets.items():
    sheet = book.add_worksheet(name)
    for i, row in enumerate(rows): sheet.write_row(i, 0, row)
book.close()`
	pythonRead = `
import openpyxl
book = openpyxl.load_workbook(path + ".xlsx", read_only=True)
for sheet in book:
    for row in sheet.iter_rows(values_only=True): pass`
	pythonReportLab = `
import io, json
from xml.sax.saxutils import escape
from reportlab.platypus import SimpleDocTemplate, Paragraph
from reportlab.lib.styles import getSampleStyleSheet
style = getSampleStyleSheet()["Normal"]
SimpleDocTemplate(io.BytesIO()).build([Paragraph(escape(line), style) for line in json.load(open(path + ".lines"))])`
)

// python runs a program, if there is a Python that has what it imports.
func python(program string) func(int) (func() error, error) {
	return func(n int) (func() error, error) {
		var command string
		for _, name := range []string{"python3", "/usr/bin/python3"} {
			if err := exec.Command(name, "-c", importsOf(program)).Run(); err == nil {
				command = name
				break
			}
		}
		if command == "" {
			return nil, fmt.Errorf("%w: %s", errMissing, importsOf(program))
		}
		path, err := written(n)
		if err != nil {
			return nil, err
		}
		return func() error {
			cmd := exec.Command(command, "-c", "path = "+fmt.Sprintf("%q", path)+program)
			cmd.Stderr = os.Stderr
			return cmd.Run()
		}, nil
	}
}

// importsOf are the lines of a program that import.
func importsOf(program string) string {
	var b bytes.Buffer
	for line := range bytes.Lines([]byte(program)) {
		if bytes.HasPrefix(line, []byte("import ")) || bytes.HasPrefix(line, []byte("from ")) {
			b.Write(line)
		}
	}
	return b.String()
}

// leave removes what a case wrote.
var leave = func() {}

// written writes what the programs read: the working workbook, its cells, and
// the lines of the document.
func written(n int) (string, error) {
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return "", err
	}
	leave = func() { os.RemoveAll(dir) }
	path := filepath.Join(dir, "input")
	book, err := workbook(n, export.Working)
	if err != nil {
		return "", err
	}
	f, err := excelize.OpenReader(bytes.NewReader(book))
	if err != nil {
		return "", err
	}
	defer f.Close()
	sheets := make(map[string][][]string)
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name)
		if err != nil {
			return "", err
		}
		sheets[name] = make([][]string, len(rows))
		for i, row := range rows {
			sheets[name][i] = append([]string{}, row...)
		}
	}
	lines, err := linesOf(n, export.Working)
	if err != nil {
		return "", err
	}
	for ext, v := range map[string]any{".cells": sheets, ".lines": lines} {
		data, err := json.Marshal(v)
		if err != nil {
			return "", err
		}
		if err := os.WriteFile(path+ext, data, 0o600); err != nil {
			return "", err
		}
	}
	return path, os.WriteFile(path+".xlsx", book, 0o600)
}
