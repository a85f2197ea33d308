package words_test

import (
	"fmt"

	"github.com/openropa/openropa/ropa/words"
)

func ExamplePlaces() {
	for _, p := range words.Places("Art. 6 Abs. 1 lit. c DSGVO i. V. m. § 147 AO", "de") {
		fmt.Println(p.Act, p.Other, p.Article, p.Paragraph, p.Letters)
	}
	// Output:
	// GDPR false 6 1 [c]
	//  true 147 0 []
}

func ExampleAnswer() {
	fmt.Println(words.Answer("tak", "pl"), words.Answer("nein", "de"), words.Answer("✓", "fr"))
	// Output: yes no yes
}

func ExampleNone() {
	fmt.Println(words.None("sans objet", "fr"), words.None("keine", "de"), words.None("no later than May", "en"))
	// Output: true true false
}
