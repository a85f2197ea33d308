package lang

import "testing"

func TestOrderOfDays(t *testing.T) {
	tests := []struct {
		name  string
		texts []string
		want  DayOrder
	}{
		{"the thirteenth first", []string{"01/02/2024", "13/12/2024"}, DayFirst},
		{"the thirteenth second", []string{"01/02/2024", "12/13/2024"}, MonthFirst},
		{"the twelfth", []string{"12/12/2024", "12/01/2024"}, OrderOfLanguage},
		{"both", []string{"13/12/2024", "12/13/2024"}, OrderOfLanguage},
		{"no day", []string{"13/14/2024", "2024-13-02", "13/12-2024", "13/12", "13 dec 24"}, OrderOfLanguage},
		{"nothing", nil, OrderOfLanguage},
	}
	for _, tt := range tests {
		if got := OrderOfDays(tt.texts); got != tt.want {
			t.Errorf("%s: order %d, want %d", tt.name, got, tt.want)
		}
	}
}

func TestReadDayIn(t *testing.T) {
	tests := []struct {
		text, tag string
		order     DayOrder
		want      string
		doubt     Doubt
	}{
		{"2024-03-01T10:30Z", "en", OrderOfLanguage, "2024-03-01", ""},
		{"T 2024-03-01", "en", OrderOfLanguage, "", Unknown}, // a letter before the day is none of its time
		{"1.3.2024 14:30", "de", OrderOfLanguage, "2024-03-01", ""},
		{"14:30", "de", OrderOfLanguage, "", Unknown},
		{"12/12/2024", "en", OrderOfLanguage, "2024-12-12", ""},
		{"12/11/2024", "en", OrderOfLanguage, "", Ambiguous},
		{"12/11/2024", "en-US", OrderOfLanguage, "2024-12-11", ""},
		{"12/11/2024", "en", DayFirst, "2024-11-12", ""},
		{"12/11/2024", "en", MonthFirst, "2024-12-11", ""},
		{"13/12/2024", "en", MonthFirst, "2024-12-13", ""},
		{"12/13/2024", "en", DayFirst, "2024-12-13", ""},
		{"13/13/2024", "en", OrderOfLanguage, "", Unknown},
		{"1.2.79", "de", OrderOfLanguage, "2079-02-01", ""},
		{"1.2.80", "de", OrderOfLanguage, "1980-02-01", ""},
		{"1.1.1900", "de", OrderOfLanguage, "1900-01-01", ""},
		{"31.12.1899", "de", OrderOfLanguage, "", Unknown},
		{"31.12.2199", "de", OrderOfLanguage, "2199-12-31", ""},
		{"1.1.2200", "de", OrderOfLanguage, "", Unknown},
		{"1.2.2024 3.4.2024", "de", OrderOfLanguage, "", Unknown},
		{"until 1 March 2024", "en", OrderOfLanguage, "", Unknown},
	}
	for _, tt := range tests {
		d, doubt := ReadDayIn(tt.text, tt.tag, tt.order)
		if got := d.String(); doubt != tt.doubt || doubt == "" && got != tt.want {
			t.Errorf("ReadDayIn(%q, %q, %d) = %s, %q, want %s, %q", tt.text, tt.tag, tt.order, got, doubt, tt.want, tt.doubt)
		}
	}
}

func TestReadDayOrSerial(t *testing.T) {
	tests := []struct {
		text               string
		isNumber, from1904 bool
		want               string // empty for none
	}{
		{"61", true, false, "1900-03-01"},
		{"60", true, false, ""},
		{"61", false, false, ""},
		{"10000", false, false, "1927-05-18"},
		{"9999", false, false, ""},
		{"9999", true, false, "1927-05-17"},
		{"99999", false, false, "2173-10-13"},
		{"100000", false, false, ""},
		{"45352", false, true, "2028-03-02"},
		{" 2024-03-01 ", false, false, "2024-03-01"},
		{"2024-03-01T10:30", false, false, "2024-03-01"},
		{"2024-03-01 10:30", false, false, "2024-03-01"},
		{"2024-03-01x", false, false, ""},
		{"1. März 2024.", false, false, "2024-03-01"},
	}
	for _, tt := range tests {
		d, ok := ReadDayOrSerial(tt.text, tt.isNumber, tt.from1904)
		if ok != (tt.want != "") || ok && d.String() != tt.want {
			t.Errorf("ReadDayOrSerial(%q, %t, %t) = %s, %t, want %s", tt.text, tt.isNumber, tt.from1904, d, ok, tt.want)
		}
	}
}
