//go:build unix

package main

import (
	"os/signal"
	"syscall"
)

// bearLimits makes a limit on the size of files an error of the write, as a
// full disk is, in place of the end of the process.
func bearLimits() { signal.Ignore(syscall.SIGXFSZ) }
