package ropa

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/openropa/openropa/ropa/fact"
)

//go:generate go run ./internal/rulesdoc RULES.md

// WriteRules writes the documentation of rules as Markdown, grouped by the
// article they enforce: one section a rule, readable on its own. RULES.md is
// what it writes of [Rules].
func WriteRules(w io.Writer, rules []Rule) error {
	var b strings.Builder
	fmt.Fprintf(&b, `# The rules

%d rules, grouped by the article each enforces first. A rule's ID is public and is never given to another rule. Its severity is
the default: an *error* does not meet the cited text, a *warning* needs someone who knows the case, an *info* is a hint. Its demand is what it
holds the register against: what the law asks of the *record*, what it asks of the *processing*, or what only helps *accountability*.
Under each regime that binds the keeper on the as-of day a rule is checked by that regime's own text; a rule that does not bind on the day
is reported as not in force, one that finds nothing to speak to as not applicable.

This is not legal advice.
`, len(rules))
	type group struct {
		article Citation
		rules   []Rule
	}
	var groups []group
	for _, r := range rules {
		a := r.article()
		i := slices.IndexFunc(groups, func(g group) bool { return g.article == a })
		if i < 0 {
			i = len(groups)
			groups = append(groups, group{article: a})
		}
		groups[i].rules = append(groups[i].rules, r)
	}
	slices.SortStableFunc(groups, func(a, b group) int { return compareArticles(a.article, b.article) })
	for _, g := range groups {
		title := g.article.String()
		if title == "" {
			title = "The register as a document"
		}
		fmt.Fprintf(&b, "\n## %s\n", title)
		for _, r := range g.rules {
			r.write(&b)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// article returns the article a rule enforces under the first regime it
// belongs to.
func (r *Rule) article() Citation {
	for _, regime := range fact.Regimes() {
		if r.appliesUnder(regime) {
			return r.articleUnder(regime)
		}
	}
	return Citation{}
}

// Explanation is the documentation of the rule, its section of RULES.md, as
// Markdown.
func (r *Rule) Explanation() string {
	var b strings.Builder
	r.write(&b)
	return strings.TrimPrefix(b.String(), "\n")
}

func (r *Rule) write(b *strings.Builder) {
	fmt.Fprintf(b, "\n### %s\n\n%s.\n\n", r.ID, r.Title)
	fmt.Fprintf(b, "%s\n\n", r.Doc)
	fmt.Fprintf(b, "- **To put it right:** %s\n", r.Fix)
	fmt.Fprintf(b, "- **Fails:** %s\n", r.Fails)
	fmt.Fprintf(b, "- **Passes:** %s\n", r.Passes)
	fmt.Fprintf(b, "- **Speaks to:** %s\n", r.Concerns)
	fmt.Fprintf(b, "- **Severity:** %s\n", r.Severity)
	if r.Demand != "" {
		fmt.Fprintf(b, "- **Demand:** %s\n", r.Demand)
	}
	if len(r.Regimes) > 0 {
		var names []string
		for _, regime := range r.Regimes {
			names = append(names, regime.Name())
		}
		fmt.Fprintf(b, "- **Regimes:** %s\n", strings.Join(names, ", "))
	}
	if len(r.Countries) > 0 {
		where := ""
		if r.bySeat {
			where = ", by the seat alone"
		}
		fmt.Fprintf(b, "- **Established in:** %s%s\n", strings.Join(textsOf(r.Countries, countryName), ", "), where)
	}
	if r.Confidence != "" {
		fmt.Fprintf(b, "- **Confidence:** %s\n", r.Confidence)
	}
	if !r.From.IsZero() {
		fmt.Fprintf(b, "- **In force:** from %s", r.From)
		if !r.Until.IsZero() {
			fmt.Fprintf(b, " until %s", r.Until.AddDays(-1))
		}
		b.WriteString("\n")
	}
	if len(r.Cites) > 0 {
		var cites []string
		for _, c := range r.Cites {
			cites = append(cites, c.String())
		}
		fmt.Fprintf(b, "- **Cites:** %s\n", strings.Join(cites, "; "))
	}
}
