package codecheck

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// SQL returns the columns of the tables that a schema creates, or adds columns
// to, in the order in which they stand, with the comments that begin with
// "ropa:". Standard SQL is read and what PostgreSQL, MySQL, SQLite and SQL
// Server have beside it: what is no column is passed over. It is for a schema as
// it is, not for the migrations that led to it: what is dropped or renamed
// later stays. The error is for a text or comment that does not end.
func SQL(name string, text []byte) ([]Field, error) {
	tokens, err := sqlTokens(name, string(text))
	if err != nil {
		return nil, err
	}
	r := &sqlReader{file: name, tokens: tokens}
	r.statements()
	return r.fields, nil
}

// sqlKind is what a token is.
type sqlKind uint8

const (
	sqlWord   sqlKind = iota // a name or keyword, not quoted
	sqlQuoted                // a name in quotes
	sqlText                  // a text
	sqlSign                  // one character
	sqlNote                  // a comment
)

type sqlToken struct {
	kind  sqlKind
	text  string // without quotes, marks of comments and escapes
	line  int
	alone bool // a comment before which nothing stands on its line
}

// is reports whether a token is one of some keywords.
func (t sqlToken) is(words ...string) bool {
	if t.kind != sqlWord {
		return false
	}
	for _, w := range words {
		if strings.EqualFold(t.text, w) {
			return true
		}
	}
	return false
}

func (t sqlToken) sign(c string) bool { return t.kind == sqlSign && t.text == c }

// name reports whether a token can be a name.
func (t sqlToken) name() bool { return t.kind == sqlWord || t.kind == sqlQuoted }

func sqlTokens(file, s string) ([]sqlToken, error) {
	var tokens []sqlToken
	line, last := 1, 0 // last is the line of the last token that is no comment
	fail := func(at int, what string) error {
		return fmt.Errorf("codecheck: %s:%d: %s does not end", file, at, what)
	}
	for i := 0; i < len(s); {
		start, from := line, i
		add := func(kind sqlKind, text string) {
			t := sqlToken{kind: kind, text: text, line: start, alone: kind == sqlNote && last != start}
			if kind != sqlNote {
				last = line
			}
			tokens = append(tokens, t)
		}
		c, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case c == '\n':
			line++
			i++
		case unicode.IsSpace(c):
			i += size
		case strings.HasPrefix(s[i:], "--"), c == '#' && !strings.HasPrefix(s[i:], "#>") && !strings.HasPrefix(s[i:], "#-"):
			end := strings.IndexByte(s[i:], '\n')
			if end < 0 {
				end = len(s) - i
			}
			add(sqlNote, strings.TrimLeft(s[i:i+end], "-#"))
			i += end
		case strings.HasPrefix(s[i:], "/*"):
			depth := 0
			for ; i < len(s); i++ {
				if strings.HasPrefix(s[i:], "/*") {
					depth++
					i++
				} else if strings.HasPrefix(s[i:], "*/") {
					depth--
					i++
					if depth == 0 {
						i++
						break
					}
				} else if s[i] == '\n' {
					line++
				}
			}
			if depth > 0 {
				return nil, fail(start, "a comment")
			}
			add(sqlNote, strings.Trim(s[from:i], "/* \t\r\n"))
		case c == '\'', c == '"', c == '`', c == '[' && bracketed(s[i:]):
			end := byte(c)
			if c == '[' {
				end = ']'
			}
			escapes := c == '\'' && len(tokens) > 0 && tokens[len(tokens)-1].is("E") && from > 0 && s[from-1] != ' '
			var b strings.Builder
			closed := false
			for i++; i < len(s); i++ {
				switch {
				case s[i] == '\\' && escapes && i+1 < len(s):
					i++
					b.WriteByte(s[i])
				case s[i] == end && i+1 < len(s) && s[i+1] == end && end != ']':
					i++
					b.WriteByte(end)
				case s[i] == end:
					closed = true
				default:
					b.WriteByte(s[i])
				}
				if s[i] == '\n' {
					line++
				}
				if closed {
					i++
					break
				}
			}
			if !closed {
				return nil, fail(start, "a text")
			}
			kind := sqlQuoted
			if c == '\'' {
				kind = sqlText
				if escapes { // the E before it
					tokens = tokens[:len(tokens)-1]
				}
			}
			add(kind, b.String())
		case c == '$' && dollar(s[i:]) != "":
			mark := dollar(s[i:])
			end := strings.Index(s[i+len(mark):], mark)
			if end < 0 {
				return nil, fail(start, "a text")
			}
			text := s[i+len(mark) : i+len(mark)+end]
			line += strings.Count(text, "\n")
			i += len(mark)*2 + end
			add(sqlText, text)
		case c == '_' || unicode.IsLetter(c) || unicode.IsDigit(c):
			for i < len(s) {
				c, size := utf8.DecodeRuneInString(s[i:])
				if c != '_' && c != '$' && !unicode.IsLetter(c) && !unicode.IsDigit(c) {
					break
				}
				i += size
			}
			add(sqlWord, s[from:i])
		default:
			i += size
			add(sqlSign, s[from:i])
		}
	}
	return tokens, nil
}

// bracketed reports whether a text begins with a name in brackets, and not with
// the brackets of an array.
func bracketed(s string) bool {
	c, _ := utf8.DecodeRuneInString(s[1:])
	return unicode.IsLetter(c) || c == '_'
}

// dollar returns the mark of a text between dollars: "$$", "$body$".
func dollar(s string) string {
	for i := 1; i < len(s); i++ {
		switch c := s[i]; {
		case c == '$':
			return s[:i+1]
		case c != '_' && (c < '0' || c > '9' || i == 1) && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z'):
			return ""
		}
	}
	return ""
}

type sqlReader struct {
	file   string
	tokens []sqlToken
	at     int
	fields []Field
	notes  []sqlToken // comments since the last column, each on lines of its own
	last   int        // the last column, in fields
	open   bool       // whether it is being read
	ended  int        // the line on which it ended

	finished bool // whether the semicolon after the statement was read
}

// peek returns the next token that is no comment.
func (r *sqlReader) peek() (sqlToken, bool) {
	for i := r.at; i < len(r.tokens); i++ {
		if r.tokens[i].kind != sqlNote {
			return r.tokens[i], true
		}
	}
	return sqlToken{}, false
}

// next returns the next token that is no comment, and hands the comments
// before it on.
func (r *sqlReader) next() (sqlToken, bool) {
	for r.at < len(r.tokens) {
		t := r.tokens[r.at]
		r.at++
		if t.kind != sqlNote {
			return t, true
		}
		r.note(t)
	}
	return sqlToken{}, false
}

// note takes a comment: one behind a column belongs to that, one on a line of
// its own to the next.
func (r *sqlReader) note(t sqlToken) {
	tag, ok := declared(t.text)
	if !ok {
		return
	}
	switch {
	case t.alone:
		r.notes = append(r.notes, sqlToken{kind: sqlNote, text: tag, line: t.line})
	case (r.open || r.ended == t.line) && !r.fields[r.last].Tagged:
		r.fields[r.last].Tag, r.fields[r.last].Tagged = tag, true
	default:
		r.fields = append(r.fields, Field{File: r.file, Line: t.line, Tag: tag, Tagged: true})
	}
}

// declared returns what a comment declares.
func declared(text string) (string, bool) {
	text = strings.TrimSpace(text)
	if len(text) <= len(key) || !strings.EqualFold(text[:len(key)], key) {
		return "", false
	}
	rest := strings.TrimLeft(text[len(key):], " ")
	if !strings.HasPrefix(rest, ":") {
		return "", false
	}
	return strings.TrimSpace(rest[1:]), true
}

// lost reports the comments that stand at no column.
func (r *sqlReader) lost() {
	for _, n := range r.notes {
		r.fields = append(r.fields, Field{File: r.file, Line: n.line, Tag: n.text, Tagged: true})
	}
	r.notes = nil
}

// statements reads to the end.
func (r *sqlReader) statements() {
	for {
		t, ok := r.next()
		if !ok {
			r.lost()
			return
		}
		switch {
		case t.is("CREATE"):
			r.create()
		case t.is("ALTER"):
			r.alter()
		case t.is("COMMENT"):
			r.comment()
		}
		r.end()
	}
}

// end reads to the end of the statement.
func (r *sqlReader) end() {
	for !r.finished {
		t, ok := r.peek()
		if !ok || t.is("CREATE", "ALTER") && r.begins() {
			return
		}
		if r.next(); t.sign(";") || t.is("GO") && r.begins() {
			return
		}
	}
	r.finished = false
}

// begins reports whether the next token is the first on its line: a statement
// without a semicolon before it.
func (r *sqlReader) begins() bool {
	i := r.at
	for i < len(r.tokens) && r.tokens[i].kind == sqlNote {
		i++
	}
	return i == 0 || i < len(r.tokens) && r.tokens[i-1].line < r.tokens[i].line
}

// tableName reads the name of a table, without its schema.
func (r *sqlReader) tableName() string {
	name := ""
	for {
		t, ok := r.peek()
		if !ok || !t.name() {
			return name
		}
		r.next()
		name = t.text
		if dot, ok := r.peek(); !ok || !dot.sign(".") {
			return name
		}
		r.next()
	}
}

// skip reads keywords if they are next, and reports whether they were.
func (r *sqlReader) skip(words ...string) bool {
	at := r.at
	for _, w := range words {
		if t, ok := r.next(); !ok || !t.is(w) {
			r.at = at
			return false
		}
	}
	return true
}

// create reads CREATE TABLE after its first word.
func (r *sqlReader) create() {
	for {
		t, ok := r.peek()
		if !ok || !t.is("OR", "REPLACE", "GLOBAL", "LOCAL", "TEMP", "TEMPORARY", "UNLOGGED", "FOREIGN", "EXTERNAL", "VIRTUAL", "TABLE") {
			return
		}
		r.next()
		if t.is("TABLE") {
			break
		}
	}
	r.skip("IF", "NOT", "EXISTS")
	table := r.tableName()
	if t, ok := r.peek(); !ok || !t.sign("(") {
		return
	}
	r.next()
	r.lost() // what stands before the table is at no column of it
	for r.column(table) {
	}
	// A comment behind the last column may follow the bracket that ends them.
	r.lost()
}

// notColumns are the words that what is no column begins with.
var notColumns = []string{"CONSTRAINT", "PRIMARY", "FOREIGN", "UNIQUE", "CHECK", "EXCLUDE", "LIKE", "FULLTEXT", "SPATIAL", "PERIOD", "SELECT", "AS", "WITH"}

// column reads one of the definitions of a table, to the comma or bracket after
// it, and reports whether another follows.
func (r *sqlReader) column(table string) bool {
	first, ok := r.next()
	if !ok {
		return false
	}
	if first.sign(")") {
		return false
	}
	is := first.name() && !first.is(notColumns...) && !(first.is("KEY", "INDEX") && r.isIndex())
	if is {
		r.begin(table, first)
	}
	return r.rest(is)
}

// begin begins a column, with what was said above it.
func (r *sqlReader) begin(table string, name sqlToken) {
	f := Field{File: r.file, Line: name.line, Name: table + "." + name.text}
	if n := len(r.notes); n > 0 {
		f.Tag, f.Tagged = r.notes[n-1].text, true
		r.notes = r.notes[:n-1]
		r.lost()
	}
	r.last = len(r.fields)
	r.fields = append(r.fields, f)
}

// rest reads a definition to its end: its type, and a comment of MySQL.
func (r *sqlReader) rest(column bool) bool {
	depth := 0
	typing := column
	var kind strings.Builder
	more := false
	r.open = column
	for {
		t, ok := r.next()
		if !ok {
			break
		}
		switch {
		case t.sign("("):
			depth++
		case t.sign(")"):
			depth--
		}
		if depth < 0 || depth == 0 && (t.sign(",") || t.sign(";")) {
			more, r.finished = t.sign(","), t.sign(";")
			break
		}
		if column && depth == 0 && t.is("COMMENT") {
			if text, ok := r.peek(); ok && (text.kind == sqlText || text.kind == sqlQuoted) {
				if tag, ok := declared(text.text); ok {
					r.fields[r.last].Tag, r.fields[r.last].Tagged = tag, true
				}
			}
		}
		if typing && depth == 0 && t.is("NOT", "NULL", "DEFAULT", "PRIMARY", "UNIQUE", "REFERENCES", "CHECK", "CONSTRAINT", "GENERATED", "COLLATE", "COMMENT", "AUTO_INCREMENT", "IDENTITY", "CHARACTER", "AS") {
			typing = false
		}
		if typing {
			if kind.Len() > 0 && t.name() && depth == 0 {
				kind.WriteByte(' ')
			}
			kind.WriteString(t.text)
		}
	}
	if r.open = false; column {
		r.fields[r.last].Type = kind.String()
		r.ended = r.tokens[r.at-1].line
	}
	r.trailing()
	return more
}

// trailing hands on the comments that follow on the same line.
func (r *sqlReader) trailing() {
	for r.at < len(r.tokens) && r.tokens[r.at].kind == sqlNote && !r.tokens[r.at].alone {
		r.note(r.tokens[r.at])
		r.at++
	}
}

// isIndex reports whether KEY or INDEX begins an index, "KEY name (column)" or
// "KEY (column)", and is not the name of a column, "key varchar(20)".
func (r *sqlReader) isIndex() bool {
	at := r.at
	defer func() { r.at = at }()
	var ahead []sqlToken
	for len(ahead) < 3 {
		for r.at < len(r.tokens) && r.tokens[r.at].kind == sqlNote {
			r.at++
		}
		if r.at == len(r.tokens) {
			break
		}
		ahead = append(ahead, r.tokens[r.at])
		r.at++
	}
	switch {
	case len(ahead) > 0 && ahead[0].sign("("):
		return true
	case len(ahead) < 3 || !ahead[1].sign("("):
		return false
	}
	c, _ := utf8.DecodeRuneInString(ahead[2].text)
	return ahead[2].name() && !unicode.IsDigit(c) && !ahead[2].is("MAX")
}

// alter reads ALTER TABLE … ADD COLUMN after its first word.
func (r *sqlReader) alter() {
	if !r.skip("TABLE") {
		return
	}
	r.skip("IF", "EXISTS")
	r.skip("ONLY")
	table := r.tableName()
	for r.skip("ADD") {
		named := r.skip("COLUMN")
		r.skip("IF", "NOT", "EXISTS")
		if t, ok := r.peek(); ok && t.sign("(") {
			r.next()
			for r.column(table) {
			}
			return
		}
		t, ok := r.next()
		if !ok {
			return
		}
		is := t.name() && (named || !t.is(notColumns...) && !t.is("KEY", "INDEX"))
		if is {
			r.begin(table, t)
		}
		if !r.rest(is) {
			return
		}
	}
}

// comment reads COMMENT ON COLUMN after its first word.
func (r *sqlReader) comment() {
	if !r.skip("ON", "COLUMN") {
		return
	}
	line := 0
	var names []string
	for {
		t, ok := r.next()
		if !ok || !t.name() {
			return
		}
		line = t.line
		names = append(names, t.text)
		dot, ok := r.next()
		if !ok {
			return
		}
		if !dot.sign(".") {
			if !dot.is("IS") {
				return
			}
			break
		}
	}
	text, ok := r.next()
	if !ok || text.kind != sqlText || len(names) < 2 {
		return
	}
	tag, ok := declared(text.text)
	if !ok {
		return
	}
	name := strings.Join(names[len(names)-2:], ".")
	for i := range r.fields {
		if strings.EqualFold(r.fields[i].Name, name) {
			r.fields[i].Tag, r.fields[i].Tagged = tag, true
			return
		}
	}
	r.notes = append(r.notes, sqlToken{kind: sqlNote, text: tag, line: line})
	r.lost()
}
