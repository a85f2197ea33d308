package main

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// A place is one expression of the code, and what it is changed into.
type place struct {
	stratum, kind string
	file          string // beneath the root of the module, with slashes
	line          int
	start, end    int // bytes of the file
	was, is       string
	order         string // by which places are drawn
	id            int
}

func (p *place) dir() string { return path.Dir(p.file) }

func (p *place) String() string {
	return fmt.Sprintf("%s:%d: %s: %s", p.file, p.line, p.kind, strings.Join(strings.Fields(p.was), " "))
}

var strata = []string{"rules", "readers", "command", "layouts", "documents"}

var kinds = []string{"negated", "swapped", "moved"}

var (
	swapped = map[token.Token]string{token.LAND: "||", token.LOR: "&&"}
	moved   = map[token.Token]string{token.LSS: "<=", token.LEQ: "<", token.GTR: ">=", token.GEQ: ">"}
)

// stratum names what a file is part of, or nothing: tables, generated code,
// helpers of tests and the examples are not drawn from.
func stratum(file string) string {
	dir, base := path.Split(file)
	dir = strings.TrimSuffix(dir, "/")
	if !strings.HasSuffix(base, ".go") || strings.HasSuffix(base, "_test.go") ||
		strings.HasSuffix(base, "_table.go") || strings.HasSuffix(base, "_gen.go") {
		return ""
	}
	reads := strings.HasPrefix(base, "read") || strings.HasPrefix(base, "import") || base == "decode.go"
	switch dir {
	case "ropa", "lawfulbasis", "transfer", "ropa/civil", "ropa/fact":
		if reads {
			return "readers"
		}
		return "rules"
	case "ropa/words", "ropa/yaml", "export/internal/book", "export/internal/sheet":
		return "readers"
	case "ropa/cmd/ropa":
		return "command"
	case "export/layout", "export/layout/authority":
		return "layouts"
	case "export", "export/internal/brief", "export/internal/doc", "export/internal/dpv", "export/internal/html",
		"export/internal/lang", "export/internal/markdown", "export/internal/pdf", "export/internal/pdfobject",
		"export/internal/record", "export/internal/simple", "export/internal/table", "export/internal/xlsx":
		if reads {
			return "readers"
		}
		return "documents"
	}
	return ""
}

// draw returns n places, as many of each stratum, and within a stratum as many
// of each kind. A place's turn depends on the seed and on its own text and
// function, so that a change elsewhere leaves the sample as it was.
func draw(root string, seed, n int, among []string) ([]*place, error) {
	files, err := exec.Command("git", "-C", root, "ls-files", "*.go").Output()
	if err != nil {
		return nil, err
	}
	all := make(map[[2]string][]*place)
	for file := range strings.FieldsSeq(string(files)) {
		s := stratum(file)
		if s == "" {
			continue
		}
		places, err := placesOf(root, file, seed)
		if err != nil {
			return nil, err
		}
		for _, p := range places {
			p.stratum = s
			all[[2]string{s, p.kind}] = append(all[[2]string{s, p.kind}], p)
		}
	}
	var drawn []*place
	for _, s := range strata {
		if !slices.Contains(among, s) {
			continue
		}
		taken := 0
		for k := 0; taken < n/len(strata); k++ {
			key := [2]string{s, kinds[k%len(kinds)]}
			left := all[key]
			slices.SortFunc(left, func(a, b *place) int { return cmp.Compare(a.order, b.order) })
			for len(left) > 0 {
				p := left[0]
				left = left[1:]
				if !slices.ContainsFunc(drawn, func(q *place) bool { return q.file == p.file && q.start < p.end && p.start < q.end }) {
					drawn = append(drawn, p)
					taken++
					break
				}
			}
			if all[key] = left; k > 10*n {
				return nil, fmt.Errorf("%s has too few places", s)
			}
		}
	}
	for i, p := range drawn {
		p.id = i + 1
	}
	return drawn, nil
}

// placesOf lists every condition, every && and ||, and every boundary of a file.
func placesOf(root, file string, seed int) ([]*place, error) {
	src, err := os.ReadFile(filepath.Join(root, file))
	if err != nil {
		return nil, err
	}
	set := token.NewFileSet()
	tree, err := parser.ParseFile(set, file, src, parser.ParseComments)
	if err != nil {
		return nil, err
	}
	if ast.IsGenerated(tree) {
		return nil, nil
	}
	var places []*place
	seen := make(map[string]int)
	text := func(n ast.Node) string {
		return string(src[set.Position(n.Pos()).Offset:set.Position(n.End()).Offset])
	}
	for _, decl := range tree.Decls {
		name := ""
		switch d := decl.(type) {
		case *ast.FuncDecl:
			name = d.Name.Name
		case *ast.GenDecl:
			if d.Tok == token.CONST || d.Tok == token.TYPE || d.Tok == token.IMPORT {
				continue
			}
		}
		add := func(kind string, n ast.Expr, is string) {
			was := text(n)
			key := fmt.Sprintf("%d %s %s %s %s", seed, file, name, kind, was)
			seen[key]++
			places = append(places, &place{
				kind: kind, file: file, line: set.Position(n.Pos()).Line,
				start: set.Position(n.Pos()).Offset, end: set.Position(n.End()).Offset, was: was, is: is,
				order: fmt.Sprintf("%x", sha256.Sum256(fmt.Appendf(nil, "%s %d", key, seen[key]))),
			})
		}
		conditions := make(map[ast.Expr]bool) // those of statements, and what their parts make up
		inside := make(map[ast.Expr]bool)
		ast.Inspect(decl, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.IfStmt:
				conditions[ast.Unparen(n.Cond)] = true
			case *ast.ForStmt:
				if n.Cond != nil {
					conditions[ast.Unparen(n.Cond)] = true
				}
			case *ast.SwitchStmt:
				if n.Tag == nil {
					for _, c := range n.Body.List {
						for _, e := range c.(*ast.CaseClause).List {
							conditions[ast.Unparen(e)] = true
						}
					}
				}
			case *ast.BinaryExpr:
				if to := swapped[n.Op]; to != "" {
					inside[ast.Unparen(n.X)], inside[ast.Unparen(n.Y)] = true, true
					add("swapped", n, "("+text(n.X)+") "+to+" ("+text(n.Y)+")")
				} else if to := moved[n.Op]; to != "" {
					add("moved", n, "("+text(n.X)+") "+to+" ("+text(n.Y)+")")
				} else if n.Op != token.EQL && n.Op != token.NEQ {
					break
				}
				if !inside[n] {
					conditions[n] = true
				}
			}
			if e, ok := n.(ast.Expr); ok && conditions[e] {
				delete(conditions, e)
				add("negated", e, "!("+text(e)+")")
			}
			return true
		})
	}
	return places, nil
}

// mutantPackage turns a place on in every process whose path of commands ends
// in a directory "on/17", and notes in the file "reached/…" named there which
// places were reached. The variable PATH is the one that reaches the processes
// which tests start.
const mutantPackage = `package mutant

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
)

var (
	on      = -1
	record  string
	reached [100000]atomic.Bool
)

func init() {
	list := filepath.SplitList(os.Getenv("PATH"))
	if len(list) == 0 {
		return
	}
	last := list[len(list)-1]
	if strings.HasSuffix(filepath.Dir(last), "/on") {
		on, _ = strconv.Atoi(filepath.Base(last))
	} else if strings.HasSuffix(filepath.Dir(last), "/reached") {
		record = last
	}
}

func On(id int) bool {
	if record != "" && !reached[id].Swap(true) {
		if f, err := os.OpenFile(record, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644); err == nil {
			fmt.Fprintln(f, id)
			f.Close()
		}
	}
	return id == on
}
`

// rewrite copies the files of the repository that are tracked, or not yet
// ignored, and writes into the copy every place in both its forms.
func rewrite(root, copied, module string, places []*place) error {
	list, err := exec.Command("git", "-C", root, "ls-files", "-co", "--exclude-standard", "-z").Output()
	if err != nil {
		return err
	}
	at := make(map[string][]*place)
	for _, p := range places {
		at[p.file] = append(at[p.file], p)
	}
	files := make(map[string][]byte)
	for name := range strings.SplitSeq(strings.TrimSuffix(string(list), "\x00"), "\x00") {
		if files[name], err = os.ReadFile(filepath.Join(root, name)); err != nil && !os.IsNotExist(err) {
			return err
		}
	}
	files["internal/mutant/mutant.go"] = []byte(mutantPackage)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		src := files[name]
		if list := at[name]; list != nil {
			slices.SortFunc(list, func(a, b *place) int { return b.start - a.start })
			for _, p := range list {
				src = slices.Concat(src[:p.start], fmt.Appendf(nil,
					"(func() bool { if mutantschema.On(%d) { return %s }; return %s }())", p.id, p.is, p.was), src[p.end:])
			}
			i := bytes.Index(src, []byte("\npackage "))
			if bytes.HasPrefix(src, []byte("package ")) {
				i = 0
			}
			end := i + 1 + bytes.IndexByte(src[i+1:], '\n')
			src = slices.Concat(src[:end], fmt.Appendf(nil, "; import mutantschema %q", module+"/internal/mutant"), src[end:])
		}
		to := filepath.Join(copied, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			return err
		}
		mode := os.FileMode(0o644)
		if strings.HasPrefix(string(src), "#!") {
			mode = 0o755
		}
		if err := os.WriteFile(to, src, mode); err != nil {
			return err
		}
	}
	return nil
}
