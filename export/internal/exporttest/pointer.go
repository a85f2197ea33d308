package exporttest

import (
	"strconv"
	"strings"
)

// Pointed returns what a JSON pointer leads to; nil for nothing.
func Pointed(whole any, path string) any {
	for part := range strings.SplitSeq(strings.TrimPrefix(path, "/"), "/") {
		switch v := whole.(type) {
		case map[string]any:
			whole = v[part]
		case []any:
			n, err := strconv.Atoi(part)
			if err != nil || n < 0 || n >= len(v) {
				return nil
			}
			whole = v[n]
		default:
			return nil
		}
	}
	return whole
}
