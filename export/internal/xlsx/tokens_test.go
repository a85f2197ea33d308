package xlsx

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

// tokenCases are texts in which something matters to who splits XML.
var tokenCases = []string{
	"", " ", "\ufeff<a/>", "a", "<a>b</a>", "<a/>", "<a />", "<a/ >", "<a", "<", "</", "</a", "<a><", "<a></", "<a></a", "<a></a ", "<a></a b>", "<a></b>", "</a>", "<a/></a>", "<a><b></a></b>",
	"<a><b/></a>", "< a/>", "<a></ a>", "<a\n\t\r />", "<x:a></x:a>", "<x:a></a>", "<x:a></y:a>", "<:a/>", "<a:/>", "<a:b:c/>", "<::/>", "<1a/>", "<a1/>", "<-a/>", "<a-.b/>", "<_a/>", "<ä/>", "<aä></aä>", "<·a/>", "<a·/>", "<a\u00d7/>", "<\xff/>", "<a\xff/>", "<日本/>", "<a&/>", "<a,/>",
	`<a b="c"/>`, `<a b='c'/>`, `<a b='"' c="'"/>`, `<a b = "c" d	=
	'e'/>`, `<a b="1"c="2"/>`, `<a x:b="1" b="2"/>`, `<a :b="1"/>`, `<a b:="1"/>`, `<a b:c:d="1"/>`, `<a b/>`, `<a b=c/>`, `<a b=/>`, `<a b="c/>`, `<a b="<"/>`, `<a b=">]]>"/>`, `<a b="&lt;&#x41;&#65;&amp;"/>`, `<a b="x&y"/>`, `<a b="&nbsp;"/>`, "<a b=\"1\r\n2\r3\n4\"/>", "<a b=\"\x01\"/>", `<a 1="2"/>`, `<a ="2"/>`, `<a b=""/>`, `<a b="ä" ö="ü"/>`, `<a "b"/>`, `<a b="c" /`, `<a b="c"/x`,
	"a&amp;b", "&lt;&gt;&apos;&quot;&amp;", "&", "&;", "&amp", "&amp ;", "&a mp;", "&unknown;", "&LT;", "&#65;", "&#x41;", "&#X41;", "&#;", "&#x;", "&#x4G;", "&#4A;", "&#-1;", "&#+1;", "&#1_0;", "&#0;", "&#1;", "&#9;&#10;&#13;", "&#xD800;", "&#xFFFE;", "&#xFFFF;", "&#x10FFFF;", "&#x110000;", "&#4294967296;", "&#4294967361;", "&#99999999999999999999;", "&#000000000000000000000000000065;", "&#xA0;", "&#65", "&&amp;;", "&<a/>;", "&ä;", "&am<p/>;",
	"]]>", "a]]>b", "]]&gt;", "&#93;&#93;>", "]] >", "]]<a/>>", "<a>]]></a>", "a\rb\r\nc\n\rd\r\r\ne", "&#13;\n", "\r&#10;", "\r", "\x00", "\x0b", "\x7f", "\u0085", "\ufffe", "\uffff", "\ufffd", "\xed\xa0\x80", "\xc3", "\xc3&#169;", "\xf4\x90\x80\x80", "ä€😀",
	"<!-- a -->", "<!---->", "<!--->", "<!-->", "<!-- - -->", "<!-- -- -->", "<!-- --->", "<!-- \xff \x00 & < -->", "<!-", "<!--", "<!-- -", "<!-- --", "<!- a -->", "<!", "<!x", "<!DOCTYPE a>", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "<!ELEMENT a ANY>", "<a><!ENTITY b 'c'></a>",
	"<![CDATA[a]]>", "<![CDATA[]]>", "<![CDATA[]]]]>", "<![CDATA[<&>]] >]]>", "<![CDATA[a\r\nb\rc]]>", "<![CDATA[\x01]]>", "<![CDATA[\xff]]>", "<![CDATA[a", "<![CDATA[a]]", "<![CDATA", "<![CDAT[a]]>", "<![cdata[a]]>", "<![INCLUDE[a]]>", "x<![CDATA[]]]]><![CDATA[>]]>",
	"<?a?>", "<?a b?>", "<?a ??>", "<??>", "<? a?>", "<?a", "<?a?", "<?a >", "<?a:b c?>", "<?a:b:c?>", "<?1?>", "<?ä ö?>", "<?a \xff\x00?>", "<?a,b?>",
	`<?xml version="1.0"?><a/>`, `<?xml version="1.1"?><a/>`, `<?xml version='1.0' encoding='utf-8' standalone="yes"?><a/>`, `<?xml encoding="UTF-8"?>`, `<?xml encoding="Utf-8"?>`, `<?xml encoding="ISO-8859-1"?><a/>`, `<?xml encoding="utf-16"?><a/>`, `<?xml encoding=utf-7?>`, `<?xml?>`, `<a><?xml version="2"?></a>`, `<?XML version="2"?>`, `<?xml?`,
	strings.Repeat("<a>", maxDepth), strings.Repeat("<a>", maxDepth+1), strings.Repeat("<a>", maxDepth) + "<b/>", strings.Repeat("<a><b/>", 10) + strings.Repeat("</a>", 10),
	`<x:row xmlns:x="u" r="7"><x:c r="B7" s="1" t="str"><x:f>A1&amp;" "</x:f><x:v xml:space="preserve"> a_x0041_&#10;</x:v></x:c><!-- c --><x:c/></x:row>`,
}

// tokensOf are the tokens of a text as lines, the last of them "error" or
// "end".
func tokensOf(in io.Reader) []string {
	var all []string
	t := newTokens(in, false)
	for {
		kind, err := t.next()
		switch {
		case err == io.EOF:
			return append(all, fmt.Sprintf("end, %d open", t.depth))
		case err != nil:
			return append(all, "error")
		case kind == begins:
			line := fmt.Sprintf("begins %q", t.name)
			for _, a := range t.attrs {
				line += fmt.Sprintf(" %q=%q %v", a.name, a.value, a.prefixed)
			}
			all = append(all, line)
		case kind == ends:
			all = append(all, fmt.Sprintf("ends %q", t.name))
		case kind == says:
			all = append(all, fmt.Sprintf("says %q", t.text))
		default:
			all = append(all, "besides")
		}
	}
}

// libraryTokens are those that the library reads.
func libraryTokens(text string) []string {
	var all []string
	d := xml.NewDecoder(strings.NewReader(text))
	d.CharsetReader = func(string, io.Reader) (io.Reader, error) { return nil, errors.New("not read") }
	var open []xml.Name
	for {
		tok, err := d.RawToken()
		if err == io.EOF {
			return append(all, fmt.Sprintf("end, %d open", len(open)))
		} else if err != nil {
			return append(all, "error")
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			if len(open) == maxDepth {
				return append(all, "error")
			}
			open = append(open, tok.Name)
			line := fmt.Sprintf("begins %q", tok.Name.Local)
			for _, a := range tok.Attr {
				line += fmt.Sprintf(" %q=%q %v", a.Name.Local, a.Value, a.Name.Space != "")
			}
			all = append(all, line)
		case xml.EndElement:
			if len(open) == 0 || open[len(open)-1] != tok.Name {
				return append(all, "error")
			}
			open = open[:len(open)-1]
			all = append(all, fmt.Sprintf("ends %q", tok.Name.Local))
		case xml.CharData:
			all = append(all, fmt.Sprintf("says %q", tok))
		case xml.Directive:
			return append(all, "error")
		default:
			all = append(all, "besides")
		}
	}
}

// The tokens are those of the library.
func TestTokens(t *testing.T) {
	for _, text := range tokenCases {
		want := libraryTokens(text)
		if diff := cmp.Diff(want, tokensOf(strings.NewReader(text))); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
		if diff := cmp.Diff(want, tokensOf(iotest.OneByteReader(strings.NewReader(text)))); diff != "" {
			t.Errorf("%q, byte by byte (-want +got):\n%s", text, diff)
		}
	}
}

// A token that does not end within what is read at a time is read whole.
func TestTokensAcrossWindow(t *testing.T) {
	text := `<x:c  r="B7" s='&lt;1'><v>a &amp; ü&#10;</v><!-- c --><![CDATA[]]]]><?i j?></x:c  ><d/>`
	texts := []string{"<a>" + strings.Repeat("ä", 3*window) + "</a>"}
	for cut := range len(text) {
		texts = append(texts, strings.Repeat(" ", window-cut)+text)
	}
	for _, text := range texts {
		if diff := cmp.Diff(libraryTokens(text), tokensOf(strings.NewReader(text))); diff != "" {
			t.Errorf("%.80q (-want +got):\n%s", strings.TrimSpace(text), diff)
		}
	}
}

// What the reader below says is said, and where a fault is.
func TestTokensErrors(t *testing.T) {
	broken := errors.New("broken")
	for _, c := range []struct {
		in   io.Reader
		want string
	}{
		{io.MultiReader(strings.NewReader("<a>b"), iotest.ErrReader(broken)), "broken"},
		{io.MultiReader(strings.NewReader("<a><b"), iotest.ErrReader(io.ErrUnexpectedEOF)), "unexpected EOF"},
		{strings.NewReader("<a><b c='d"), "after byte 3: unexpected EOF"},
		{strings.NewReader("<a>&b;</a>"), "after byte 3: \"&b\" stands for nothing"},
		{strings.NewReader("<a></b>"), "after byte 3: <a> ends by </b>"},
		{strings.NewReader("<a b:c:d=''/>"), "after byte 0: name \"b:c:d\""},
		{strings.NewReader("<a>" + strings.Repeat("b", maxToken+1)), "a text or tag larger than 4 MiB"},
		{strings.NewReader(strings.Repeat("<a>", maxDepth+1)), "after byte 192: more than 64 elements within each other"},
	} {
		tokens := newTokens(c.in, false)
		var err error
		for err == nil {
			_, err = tokens.next()
		}
		if err.Error() != c.want {
			t.Errorf("error %q, want %q", err, c.want)
		}
	}
}

func FuzzTokens(f *testing.F) {
	for _, text := range tokenCases {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if diff := cmp.Diff(libraryTokens(text), tokensOf(strings.NewReader(text))); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	})
}
