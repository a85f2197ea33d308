package record

import "github.com/openropa/openropa/export/internal/brief"

type demand struct{}

func (w *briefWriter) demandsFound() []*demand             { return nil }
func (w *briefWriter) state() brief.Section                { return brief.Section{} }
func (w *briefWriter) findings() []brief.Section           { return nil }
func (w *briefWriter) flowStrip(e *entry) brief.Block      { return &brief.Strip{} }
func (w *briefWriter) entryWorking(e *entry) []brief.Block { return nil }
