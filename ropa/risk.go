package ropa

// Risk is the risk to people as the keeper rates it, Arts. 24 and 32.
type Risk struct {
	Inherent   Level  `json:"inherent,omitzero"`
	Mitigation string `json:"mitigation,omitzero"`
	Residual   Level  `json:"residual,omitzero"`
}

// Level is a level of risk.
type Level string

// Levels of risk; the zero value is not stated.
const (
	LevelLow    Level = "low"
	LevelMedium Level = "medium"
	LevelHigh   Level = "high"
)

var levels = table[Level]{
	{LevelLow, "low", nil},
	{LevelMedium, "medium", nil},
	{LevelHigh, "high", nil},
}

// Valid reports whether l is a known code or not stated.
func (l Level) Valid() bool { return levels.has(l) }
