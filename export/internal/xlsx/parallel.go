package xlsx

import (
	"errors"
	"runtime"
	"sync"
	"sync/atomic"
)

// parallel does the tasks 0 to n-1 in this order, several at a time. Start
// begins a worker and returns what it does its tasks with, one after the other.
// The errors of all tasks are joined in the order of the tasks.
func parallel(n int, start func() (task func(i int) error, err error)) error {
	errs := make([]error, n)
	var next atomic.Int32
	var wait sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) {
		wait.Go(func() {
			task, err := start()
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				if errs[i] = err; err == nil {
					errs[i] = task(i)
				}
			}
		})
	}
	wait.Wait()
	return errors.Join(errs...)
}
