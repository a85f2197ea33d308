package xlsx

// MaxFile is the size of a workbook that is read, in bytes.
const MaxFile = 256 << 20
