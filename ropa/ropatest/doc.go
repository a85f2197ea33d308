// Package ropatest helps to test a register in go test: that it is valid, that
// a change to it asks for nothing that is not on record, that findings only
// become fewer, and that it meets the organisation's own rules.
//
//	func TestRegister(t *testing.T) {
//		ropatest.Valid(t, register, nil)
//		ropatest.Requires(t, register, nil, policies...)
//	}
//
//	func TestChange(t *testing.T) {
//		ropatest.NoNewFindings(t, ropatest.Read(t, "testdata/register.json"), register, nil)
//	}
//
//	func TestAgreed(t *testing.T) {
//		ropatest.Golden(t, register, "testdata/register.json")
//	}
//
// A register that has findings already starts with [Baseline] in place of
// [Valid].
//
// Each helper reports a failure through [testing.TB] in one message, which
// names what a finding is about, the provision, and the fix. It ends the test
// only on misuse: no register, a rule that cannot run, a file that cannot be
// read. Options may be nil, as for [ropa.Validate].
//
// A register is checked as of today, not of the day on which it was reviewed:
// the law of that day stays met for ever, and a test that asks for no other
// passes while a decision of adequacy lapses, a waiver ends or a review falls
// due. A test that is to give the same result on every day says which day in
// Options.AsOf.
//
// With OPENROPA_UPDATE=1 in the environment, [Baseline] and [Golden] write
// their files in place of comparing them.
//
// The package is for tests only: unlike package ropa it reads and writes
// files, the environment and the clock.
package ropatest
