//go:build !unix

package main

import "time"

// processorTime is not known here.
func processorTime() time.Duration { return -1 }

// peak is not known here.
func peak() uint64 { return 0 }
