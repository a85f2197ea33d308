package xlsx

import "context"

// Names returns the names of the sheets of a workbook, within the limits of
// [Read].
func Names(ctx context.Context, data []byte) ([]string, error) {
	b, err := unpack(ctx, data, usual)
	if err != nil {
		return nil, err
	}
	sheets, _, _, err := b.outline()
	if err != nil {
		return nil, err
	}
	names := make([]string, len(sheets))
	for i, s := range sheets {
		names[i] = s.name
	}
	return names, nil
}
