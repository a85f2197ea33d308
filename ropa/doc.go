// Package ropa is an organisation's record of processing activities: the
// register that GDPR Art. 30, UK GDPR Art. 30, FADP Art. 12 and Art. 31 of
// Regulation (EU) 2018/1725 ask for, as typed values that can be written in Go
// or JSON, checked against the law of a given day, and compared.
//
// [Register] is the model. [Decode] and [Register.Encode] read and write its
// JSON form. [Validate] checks it with the rules that [Rules] lists, as of a
// day that the caller names; there is no clock inside. Package export renders
// a register for a regulator.
//
// It is not legal advice. A register that passes every rule can still be
// wrong about what the organisation does.
package ropa
