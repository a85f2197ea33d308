//go:build unix

package main

import (
	"syscall"
	"time"
)

// processorTime is what the process and those it started took of the processor
// so far.
func processorTime() time.Duration {
	var total time.Duration
	for _, who := range []int{syscall.RUSAGE_SELF, syscall.RUSAGE_CHILDREN} {
		var u syscall.Rusage
		if err := syscall.Getrusage(who, &u); err != nil {
			return -1
		}
		total += time.Duration(u.Utime.Nano() + u.Stime.Nano())
	}
	return total
}
